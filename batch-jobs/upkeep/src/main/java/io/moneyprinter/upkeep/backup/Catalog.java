package io.moneyprinter.upkeep.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.moneyprinter.upkeep.backup.Backup.Column;
import io.moneyprinter.upkeep.backup.Backup.Sequence;

/**
 * What a database holds, as one connection sees it. Everything that is not PostgreSQL's
 * own is ours.
 */
final class Catalog {

	private static final String OURS = " !~ '^(pg_|information_schema$)'";

	/** A row's text, and so its hash, must be the same in every session. */
	private static final String WRITING = "set local datestyle = 'ISO, YMD'; set local timezone = 'UTC';"
			+ " set local intervalstyle = 'postgres'; set local bytea_output = 'hex'; set local extra_float_digits = 1";

	private final Connection connection;

	Catalog(Connection connection) throws SQLException {
		this.connection = connection;
		execute(WRITING);
	}

	void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/** Tables without their rows. */
	List<Shape> tables() throws SQLException {
		List<Shape> tables = new ArrayList<>();
		try (Statement statement = this.connection.createStatement();
				ResultSet row = statement.executeQuery("select n.nspname, c.relname, c.oid from pg_class c"
						+ " join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname" + OURS
						+ " order by 1, 2")) {
			while (row.next()) {
				tables.add(new Shape(row.getString(1), row.getString(2), columns(row.getLong(3))));
			}
		}
		return tables;
	}

	private List<Column> columns(long table) throws SQLException {
		List<Column> columns = new ArrayList<>();
		try (PreparedStatement statement = this.connection
			.prepareStatement("select attname, format_type(atttypid, atttypmod), attnotnull from pg_attribute"
					+ " where attrelid = ? and attnum > 0 and not attisdropped and attgenerated = '' order by attnum")) {
			statement.setLong(1, table);
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					columns.add(new Column(row.getString(1), row.getString(2), row.getBoolean(3)));
				}
			}
		}
		return columns;
	}

	List<Sequence> sequences() throws SQLException {
		List<Sequence> sequences = new ArrayList<>();
		try (Statement statement = this.connection.createStatement();
				ResultSet row = statement.executeQuery("select schemaname, sequencename, last_value from pg_sequences"
						+ " where schemaname" + OURS + " order by 1, 2")) {
			while (row.next()) {
				sequences.add(new Sequence(row.getString(1), row.getString(2), row.getObject(3, Long.class)));
			}
		}
		return sequences;
	}

	/** How many rows a table has, and what they come to. */
	Sum sum(Shape table) throws SQLException {
		try (Statement statement = this.connection.createStatement();
				ResultSet row = statement.executeQuery("select count(*), coalesce(sum(hashtextextended(row("
						+ table.columnList() + ")::text, 0)::numeric), 0)::text from " + table.address())) {
			row.next();
			return new Sum(row.getLong(1), row.getString(2));
		}
	}

	static String quoted(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

	/**
	 * A table without its rows.
	 *
	 * @param schema in which it lies
	 * @param name in the schema
	 * @param columns in their order
	 */
	record Shape(String schema, String name, List<Column> columns) {

		String address() {
			return quoted(this.schema) + "." + quoted(this.name);
		}

		String columnList() {
			return this.columns.stream().map((column) -> quoted(column.name())).collect(Collectors.joining(", "));
		}

		/** The same in another schema. */
		Shape in(String other) {
			return new Shape(other, this.schema + "." + this.name, this.columns);
		}

		String creation() {
			return "create table " + address() + this.columns.stream()
				.map((column) -> quoted(column.name()) + " " + column.type() + (column.required() ? " not null" : ""))
				.collect(Collectors.joining(", ", " (", ")"));
		}

	}

	/**
	 * Rows of a table, counted and summed up.
	 *
	 * @param rows how many
	 * @param hash sum of their hashes
	 */
	record Sum(long rows, String hash) {
	}

}
