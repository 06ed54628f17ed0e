package io.moneyprinter.system.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.Secrets;
import io.moneyprinter.system.Films;
import io.moneyprinter.system.TestPlatform;
import io.moneyprinter.system.faults.World.Asked;
import io.moneyprinter.system.faults.World.End;
import io.moneyprinter.system.faults.World.HandedOn;
import io.moneyprinter.system.faults.World.Letter;
import io.moneyprinter.system.faults.World.Video;

/**
 * Looks at a platform from outside: at the ledger's tables, the store's objects, the
 * topics and the system's processes, and at nothing that our programs tell.
 */
final class Outside {

	private static final String ENDED = "('PUBLISHED', 'FAILED', 'CANCELLED')";

	private final TestPlatform platform;

	private final Home home;

	private final StoredFilms films;

	Outside(TestPlatform platform) {
		this.platform = platform;
		this.home = new Home(platform.platform().settings().home());
		this.films = new StoredFilms(platform.platform().settings());
	}

	/**
	 * Takes everything in.
	 * @param asked what was asked of this platform since it came up
	 * @return how it looks now
	 */
	World look(List<Asked> asked) throws Exception {
		return new World(asked, videos(), ends(), publications(), this.films.all(), letters(), remains());
	}

	/** The ledger's rows. */
	List<Video> videos() throws SQLException {
		return rows("select id, state, attempt, coalesce(hold_reason, failure_sentence) from ledger.video",
				(row) -> new Video(row.getString(1), row.getString(2), row.getInt(3),
						Optional.ofNullable(row.getString(4))));
	}

	/** How many videos have not come to an end. */
	long open() throws SQLException {
		return rows("select count(*) from ledger.video where state not in " + ENDED, (row) -> row.getLong(1)).get(0);
	}

	private List<HandedOn> publications() throws SQLException {
		return rows("select video_id, target, state, doubt from publishing.publication",
				(row) -> new HandedOn(row.getString(1), row.getString(2), row.getString(3),
						Optional.ofNullable(row.getString(4))));
	}

	private List<End> ends() throws Exception {
		return this.platform.topics()
			.all("video-events")
			.stream()
			.filter((event) -> event.path("type").asText().matches("video-(published|failed|cancelled)"))
			.map((event) -> new End(event.path("videoId").asText(), event.path("attempt").asInt(),
					event.path("type").asText()))
			.toList();
	}

	private List<Letter> letters() throws Exception {
		return this.platform.topics()
			.all("video-dead-letters")
			.stream()
			.filter((letter) -> letter.hasNonNull("videoId"))
			.map((letter) -> new Letter(letter.path("videoId").asText(), letter.path("attempt").asInt()))
			.toList();
	}

	/** Replies on the common topic. */
	List<JsonNode> replies() throws Exception {
		return this.platform.topics().all("video-replies");
	}

	private List<String> remains() throws Exception {
		List<String> remains = new ArrayList<>();
		remains.addAll(rows("select video_id, stage from ledger.lease",
				(row) -> "A lease of " + row.getString(1) + " for the stage " + row.getString(2) + " is left."));
		remains.addAll(rows("select task_instance from topic_source_outbox where task_name = 'send'",
				(row) -> "The task " + row.getString(1) + " is left in the outbox."));
		this.films.unfinished().forEach((name) -> remains.add("The upload " + name + " is left unfinished."));
		workers()
			.map((process) -> "The process " + process.pid() + ", " + process.info().commandLine().orElse("")
					+ ", is left.")
			.forEach(remains::add);
		remains.addAll(workFolders());
		return remains;
	}

	/**
	 * The living processes that films are worked on by, beside the apps themselves:
	 * ffmpeg, and what it is wrapped in. They stand in their film's work folder.
	 */
	Stream<ProcessHandle> workers() {
		return ProcessHandle.allProcesses().filter(this::worksHere);
	}

	/**
	 * By its folder, also when that is removed; where nobody can see it, by its words.
	 */
	private boolean worksHere(ProcessHandle process) {
		try {
			Path folder = Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"));
			return folder.startsWith(this.home.work()) && !folder.equals(this.home.work());
		}
		catch (IOException ex) {
			return process.info()
				.commandLine()
				.filter((line) -> line.contains("ffmpeg") && line.contains(this.home.work().toString()))
				.isPresent();
		}
	}

	Path workFolder() {
		return this.home.work();
	}

	/** Videos of which progress says another state than the ledger, or nothing. */
	List<String> unknownToProgress() throws Exception {
		List<String> unknown = new ArrayList<>();
		Films progress = new Films(this.platform.addresses().progress(), this.platform.addresses().accountKeyFile());
		for (Video video : videos()) {
			String state = progress.json("/v1/progress/" + video.id()).path("state").asText();
			if (!state.equalsIgnoreCase(video.state())) {
				unknown.add(video + ", in progress: " + state);
			}
		}
		return unknown;
	}

	private List<String> workFolders() throws IOException {
		try (Stream<Path> folders = Files.list(this.home.work())) {
			return folders.map((folder) -> "The work folder " + folder.getFileName() + " is left.").toList();
		}
	}

	private <T> List<T> rows(String query, Row<T> reader) throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.platform.addresses().postgres(), "moneyprinter",
				Secrets.of(this.home).ledgerPassword());
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(query)) {
			List<T> rows = new ArrayList<>();
			while (result.next()) {
				rows.add(reader.read(result));
			}
			return rows;
		}
	}

	private interface Row<T> {

		T read(ResultSet row) throws SQLException;

	}

}
