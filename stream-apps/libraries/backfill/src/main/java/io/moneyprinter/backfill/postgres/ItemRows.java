package io.moneyprinter.backfill.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import io.moneyprinter.backfill.BadLine;
import io.moneyprinter.backfill.Counts;
import io.moneyprinter.backfill.ItemKey;
import io.moneyprinter.backfill.ItemRow;
import io.moneyprinter.backfill.ItemState;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoId;

/** Reads items, and sums over them. */
final class ItemRows {

	/** Sums over the items of one backfill. */
	static final String SUMS = """
			count(*) filter (where state = 'READY') as ready,
			count(*) filter (where state = 'TAKEN') as taken,
			count(*) filter (where state = 'PUBLISHED') as published,
			count(*) filter (where state = 'PUBLISHED' and reused) as reused,
			count(*) filter (where state = 'FAILED') as failed,
			count(*) filter (where state = 'CANCELLED') as cancelled,
			count(*) filter (where state = 'HELD') as held
			""";

	static final String COUNTS = "select " + SUMS + " from backfill.item where backfill = :id";

	private static final double MILLIS = 1000;

	private ItemRows() {
	}

	static Counts counts(ResultSet row) throws SQLException {
		return new Counts(row.getLong("ready"), row.getLong("taken"), row.getLong("published"), row.getLong("reused"),
				row.getLong("failed"), row.getLong("cancelled"), row.getLong("held"));
	}

	static ItemRow item(ResultSet row, int number) throws SQLException {
		return new ItemRow(new ItemKey(row.getInt("line"), row.getInt("variant")),
				new VideoId(row.getObject("video_id", UUID.class)), row.getString("topic"),
				ItemState.valueOf(row.getString("state")), row.getInt("attempt"), row.getBoolean("reused"),
				Columns.name(row, "failure_code", ErrorCode.class), Columns.name(row, "failure_stage", StageName.class),
				row.getString("sentence"), row.getDouble("seconds"), row.getLong("worked_millis") / MILLIS,
				row.getLong("film_millis"), row.getLong("film_bytes"), Columns.time(row, "ended_at"));
	}

	static BadLine badLine(ResultSet row, int number) throws SQLException {
		return new BadLine(row.getInt("line"), row.getString("field"), row.getString("value"),
				row.getString("allowed"));
	}

}
