package io.moneyprinter.upkeep.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.upkeep.backup.Backup.Table;
import io.moneyprinter.upkeep.backup.Catalog.Shape;
import io.moneyprinter.upkeep.backup.Catalog.Sum;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.postgresql.PGConnection;

/**
 * Copies of a database in the artifact store. One is made in a single transaction that
 * sees the database as it was at one moment, while everybody goes on working; its
 * manifest is written last. It is tried by having all rows back in a transaction that is
 * undone.
 */
public final class Backups {

	/** Rows are written and counted for a while before the next word of the server. */
	private static final Duration PATIENCE = Duration.ofMinutes(15);

	private final DataSource database;

	private final ArtifactStore store;

	private final RowFiles files;

	private final Clock clock;

	/**
	 * Copies one database.
	 * @param database whose user may read all of it, and make a schema
	 * @param store takes the copies
	 * @param clock for the times in their names
	 */
	public Backups(DataSource database, ArtifactStore store, Clock clock) {
		this.database = database;
		this.store = store;
		this.files = new RowFiles(store);
		this.clock = clock;
	}

	/**
	 * How many rows each table has that would be copied, as {@code schema.table rows}.
	 */
	public List<String> measure() {
		return snapshot((connection) -> {
			Catalog catalog = new Catalog(connection);
			List<String> tables = new ArrayList<>();
			for (Shape table : catalog.tables()) {
				tables.add(table.schema() + "." + table.name() + " " + catalog.sum(table).rows());
			}
			return tables;
		});
	}

	/** Makes a copy. */
	public Backup make() {
		Instant now = this.clock.instant();
		Backup backup = snapshot((connection) -> {
			Catalog catalog = new Catalog(connection);
			List<Table> tables = new ArrayList<>();
			for (Shape table : catalog.tables()) {
				Sum sum = catalog.sum(table);
				tables.add(new Table(table.schema(), table.name(), table.columns(), sum.rows(), sum.hash(),
						this.files.write(connection, table, now)));
			}
			return new Backup(now, tables, catalog.sequences());
		});
		this.store.put(new ArtifactKey(AccountId.LOCAL, Backup.MANIFEST, RowFiles.STAMP.format(now) + ".json"),
				DomainJson.write(backup), "application/json");
		return backup;
	}

	/** The newest copy that is whole. */
	public Optional<Backup> newest() {
		return this.store.older(Backup.MANIFEST, this.clock.instant().plus(Duration.ofDays(1)), Integer.MAX_VALUE)
			.stream()
			.max(Comparator.comparing(ArtifactKey::name))
			.flatMap((key) -> DomainJson.find(this.store, key, Backup.class));
	}

	/**
	 * Reads all that a copy names, and looks whether it is what was written.
	 * @throws VideoException {@code ARTIFACT_MISSING} if it is not
	 */
	public void read(Backup backup) {
		for (Table table : backup.tables()) {
			this.files.read(table, (rows) -> {
				rows.transferTo(OutputStream.nullOutputStream());
				return table;
			});
		}
	}

	/**
	 * Has a copy back in a schema of its own, and compares rows and hashes. Nothing of it
	 * stays.
	 * @throws VideoException {@code ARTIFACT_MISSING} if anything is not as it was
	 */
	public void verify(Backup backup) {
		String schema = "verify_" + RowFiles.STAMP.format(backup.at());
		transaction("begin", (connection) -> {
			Catalog catalog = new Catalog(connection);
			catalog.execute("create schema " + Catalog.quoted(schema));
			for (Table table : backup.tables()) {
				verify(connection, catalog, table, schema);
			}
			return backup;
		});
	}

	private void verify(Connection connection, Catalog catalog, Table table, String schema) throws SQLException {
		Shape copy = new Shape(table.schema(), table.name(), table.columns()).in(schema);
		catalog.execute(copy.creation());
		this.files.read(table,
				(rows) -> connection.unwrap(PGConnection.class)
					.getCopyAPI()
					.copyIn("copy " + copy.address() + " (" + copy.columnList() + ") from stdin", rows));
		Sum sum = catalog.sum(copy);
		if (!sum.equals(new Sum(table.rows(), table.sum()))) {
			throw new VideoException(ErrorCode.ARTIFACT_MISSING,
					"The backup does not restore: " + table + " had " + table.rows() + " rows, and comes back with "
							+ sum.rows() + ((sum.rows() == table.rows()) ? " that are others." : "."));
		}
	}

	private <T> T snapshot(Work<T> work) {
		return transaction("begin isolation level repeatable read read only", work);
	}

	/** In the end it is undone: what was only read needs no commit. */
	private <T> T transaction(String begin, Work<T> work) {
		try (Connection connection = this.database.getConnection()) {
			connection.setNetworkTimeout(Runnable::run, (int) PATIENCE.toMillis());
			try (Statement statement = connection.createStatement()) {
				statement.execute(begin);
				try {
					return work.with(connection);
				}
				finally {
					statement.execute("rollback");
				}
			}
		}
		catch (SQLException ex) {
			throw new VideoException(ErrorCode.LEDGER_UNAVAILABLE,
					"The database does not answer as it must: " + ex.getMessage() + ".", ex);
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES,
					"A copy of a table cannot be written: " + ex.getMessage() + ".", ex);
		}
	}

	/**
	 * Work on a connection.
	 *
	 * @param <T> its result
	 */
	@FunctionalInterface
	private interface Work<T> {

		T with(Connection connection) throws SQLException, IOException;

	}

}
