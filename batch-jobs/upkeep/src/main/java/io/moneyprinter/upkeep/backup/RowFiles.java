package io.moneyprinter.upkeep.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.upkeep.backup.Backup.Table;
import io.moneyprinter.upkeep.backup.Catalog.Shape;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows of tables in the artifact store, as PostgreSQL's COPY writes them, zipped.
 */
final class RowFiles {

	/** Sorted as text, moments stand in their order. */
	static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd't'HHmmssSSS'z'")
		.withZone(ZoneOffset.UTC);

	private final ArtifactStore store;

	RowFiles(ArtifactStore store) {
		this.store = store;
	}

	/** Stores all rows of a table, as the connection sees them. */
	ArtifactRef write(Connection connection, Shape table, Instant now) throws SQLException, IOException {
		Path file = Files.createTempFile("backup-", ".gz");
		try {
			try (OutputStream out = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
				connection.unwrap(PGConnection.class)
					.getCopyAPI()
					.copyOut("copy " + table.address() + " (" + table.columnList() + ") to stdout", out);
			}
			String name = (STAMP.format(now) + "-" + table.schema() + "." + table.name()).toLowerCase(Locale.ROOT)
				.replaceAll("[^a-z0-9._-]|\\.(?=\\.)", "_");
			return this.store.put(new ArtifactKey(AccountId.LOCAL, Backup.ROWS, name + ".gz"), file,
					"application/gzip");
		}
		finally {
			Files.delete(file);
		}
	}

	/** Has the rows of a table read, after a look whether they are those of the copy. */
	<T> T read(Table table, Reading<T> reading) {
		@Nullable Path file = null;
		try {
			file = Files.createTempFile("backup-", ".gz");
			this.store.fetch(table.file(), file);
			try (InputStream rows = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
				return reading.read(rows);
			}
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.ARTIFACT_MISSING,
					"The rows of " + table + " in the backup cannot be read: " + ex.getMessage() + ".", ex);
		}
		catch (SQLException ex) {
			throw new VideoException(ErrorCode.ARTIFACT_MISSING,
					"The rows of " + table + " in the backup are not what PostgreSQL wrote: " + ex.getMessage() + ".",
					ex);
		}
		finally {
			discard(file);
		}
	}

	private static void discard(@Nullable Path file) {
		try {
			if (file != null) {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException ex) {
			// It lies among temporary files.
		}
	}

	/**
	 * Work on the rows of a table.
	 *
	 * @param <T> its result
	 */
	@FunctionalInterface
	interface Reading<T> {

		T read(InputStream rows) throws SQLException, IOException;

	}

}
