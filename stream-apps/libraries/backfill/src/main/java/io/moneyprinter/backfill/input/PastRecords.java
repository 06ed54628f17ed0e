package io.moneyprinter.backfill.input;

import java.util.ArrayDeque;
import java.util.Queue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.backfill.Backfill;
import io.moneyprinter.backfill.Input;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;

/**
 * Videos of the past, oldest first, one page at a time. Its place is the last video that
 * was read: what changes in the ledger meanwhile moves nothing.
 */
final class PastRecords implements RecordReader {

	private static final int PAGE = 200;

	private final Ledger ledger;

	private final AccountId account;

	private final Input.Past input;

	private final EarlierVideos earlier;

	private final ObjectNode changes;

	private final Queue<VideoRow> page = new ArrayDeque<>();

	private @Nullable VideoId last;

	private int line;

	/**
	 * Goes on where an earlier run was.
	 * @param backfill whose input is read, and how far it was
	 * @param input which videos
	 * @param changes fields that are otherwise this time
	 */
	PastRecords(Ledger ledger, Backfill backfill, Input.Past input, EarlierVideos earlier, ObjectNode changes) {
		this.ledger = ledger;
		this.account = backfill.account();
		this.input = input;
		this.earlier = earlier;
		this.changes = changes;
		String place = backfill.place();
		this.last = (place != null) ? VideoId.parse(place) : null;
		this.line = backfill.records();
	}

	@Override
	public @Nullable InputRecord next() {
		if (this.page.isEmpty()) {
			this.page.addAll(this.ledger.search(this.account, this.input.search(), PAGE, this.last));
		}
		VideoRow video = this.page.poll();
		if (video == null) {
			return null;
		}
		this.last = video.id();
		this.line++;
		return record(video);
	}

	private InputRecord record(VideoRow video) {
		try {
			EarlierVideos.Again again = this.earlier.again(video, this.changes);
			return new InputRecord.Asking(this.line, again.request(), again.results());
		}
		catch (InvalidRequestException ex) {
			return new InputRecord.Unreadable(this.line, JsonRecords.reasons(this.line, ex));
		}
		catch (VideoException ex) {
			if (ex.code() != ErrorCode.ARTIFACT_MISSING) {
				throw ex;
			}
			return InputRecord.Unreadable.of(this.line, "video", video.id().toString(),
					"a video whose request, and script where it is taken over, are still kept");
		}
	}

	@Override
	public @Nullable String place() {
		return (this.last != null) ? this.last.toString() : null;
	}

	@Override
	public void close() {
		this.page.clear();
	}

}
