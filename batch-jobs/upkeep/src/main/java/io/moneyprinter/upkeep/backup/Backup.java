package io.moneyprinter.upkeep.backup;

import java.time.Instant;
import java.util.List;

import io.moneyprinter.video.ArtifactRef;
import org.jspecify.annotations.Nullable;

/**
 * The manifest of a backup, written after all it names.
 *
 * @param at the moment of the snapshot
 * @param tables what was in it
 * @param sequences how far they were
 */
public record Backup(Instant at, List<Table> tables, List<Sequence> sequences) {

	/** The kind of artifact under which manifests lie. */
	public static final String MANIFEST = "backup";

	/** The kind of artifact under which rows lie. */
	static final String ROWS = "backup-rows";

	public Backup {
		tables = List.copyOf(tables);
		sequences = List.copyOf(sequences);
	}

	/** Rows of all tables. */
	public long rows() {
		return this.tables.stream().mapToLong(Table::rows).sum();
	}

	/**
	 * A table as it was.
	 *
	 * @param schema in which it lies
	 * @param name in the schema
	 * @param columns in their order
	 * @param rows how many
	 * @param sum of the hashes of all rows, in whatever order
	 * @param file rows as PostgreSQL's COPY writes them, zipped
	 */
	public record Table(String schema, String name, List<Column> columns, long rows, String sum, ArtifactRef file) {

		public Table {
			columns = List.copyOf(columns);
		}

		/** Schema and name. */
		@Override
		public String toString() {
			return this.schema + "." + this.name;
		}

	}

	/**
	 * A column.
	 *
	 * @param name in the table
	 * @param type as PostgreSQL writes it
	 * @param required whether it has a value in every row
	 */
	public record Column(String name, String type, boolean required) {
	}

	/**
	 * A sequence.
	 *
	 * @param schema in which it lies
	 * @param name in the schema
	 * @param last value that was given out; {@code null} if none was
	 */
	public record Sequence(String schema, String name, @Nullable Long last) {
	}

}
