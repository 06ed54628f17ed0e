package io.moneyprinter.backfill.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.StageName;
import org.jspecify.annotations.Nullable;

/** How values stand in columns. */
final class Columns {

	private static final TypeReference<Map<StageName, ArtifactRef>> RESULTS = new TypeReference<>() {
	};

	private Columns() {
	}

	static String written(Object value) {
		return new String(DomainJson.write(value), StandardCharsets.UTF_8);
	}

	static <T> T read(String json, Class<T> type) {
		try {
			return DomainJson.mapper().readValue(json, type);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A " + type.getSimpleName() + " of a backfill cannot be read.", ex);
		}
	}

	static <T> @Nullable T json(ResultSet row, String column, Class<T> type) throws SQLException {
		String text = row.getString(column);
		return (text != null) ? read(text, type) : null;
	}

	/** Manifests with which a video begins, or {@code null} for none. */
	static @Nullable String written(Map<StageName, ArtifactRef> results) {
		return results.isEmpty() ? null : written((Object) results);
	}

	static Map<StageName, ArtifactRef> results(ResultSet row, String column) throws SQLException {
		String text = row.getString(column);
		try {
			return (text != null) ? DomainJson.mapper().readValue(text, RESULTS) : Map.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The results of an item cannot be read.", ex);
		}
	}

	static @Nullable Instant time(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	static Instant requiredTime(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	static <E extends Enum<E>> @Nullable E name(ResultSet row, String column, Class<E> type) throws SQLException {
		String name = row.getString(column);
		return (name != null) ? Enum.valueOf(type, name) : null;
	}

}
