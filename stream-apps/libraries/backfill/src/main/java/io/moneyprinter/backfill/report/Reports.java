package io.moneyprinter.backfill.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.backfill.Backfill;
import io.moneyprinter.backfill.BackfillItems;
import io.moneyprinter.backfill.BackfillProgress;
import io.moneyprinter.backfill.BackfillRuns;
import io.moneyprinter.backfill.BackfillRuns.Report;
import io.moneyprinter.backfill.BackfillState;
import io.moneyprinter.backfill.Backfills;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.jspecify.annotations.Nullable;

/**
 * Writes the reports of a backfill into the artifact store, each anew at the end of every
 * run.
 */
public final class Reports {

	/** The kind under which reports are kept. */
	public static final String ARTIFACT_KIND = "backfill-report";

	private static final String CSV = "text/csv; charset=utf-8";

	private static final String HTML = "text/html; charset=utf-8";

	private final Backfills backfills;

	private final BackfillRuns runs;

	private final ReportContent content;

	private final ArtifactStore store;

	/**
	 * Creates the writer.
	 * @param backfills tells how they stand
	 * @param runs notes where reports lie
	 * @param items has what they tell
	 * @param store takes them
	 */
	public Reports(Backfills backfills, BackfillRuns runs, BackfillItems items, ArtifactStore store) {
		this.backfills = backfills;
		this.runs = runs;
		this.content = new ReportContent(backfills, items);
		this.store = store;
	}

	/**
	 * Tells of every bad line.
	 * @param backfill whose
	 */
	public void badLines(Backfill backfill) {
		write(backfill, Report.BAD_LINES, "bad-lines.csv", CSV, (out) -> this.content.badLines(backfill.id(), out));
	}

	/**
	 * Tells of every item, and of the whole.
	 * @param backfill whose
	 * @param state in which its run is about to end
	 * @param sentence why; {@code null} if that needs no words
	 * @return how it stands
	 */
	public BackfillProgress whole(Backfill backfill, BackfillState state, @Nullable String sentence) {
		write(backfill, Report.CSV, "items.csv", CSV, (out) -> this.content.csv(backfill.id(), out));
		BackfillProgress progress = this.backfills.find(backfill.account(), backfill.id())
			.orElseThrow(() -> new IllegalStateException("The backfill " + backfill.id() + " is gone."))
			.endingAs(state, sentence);
		write(backfill, Report.HTML, "report.html", HTML, (out) -> this.content.html(progress, "", out));
		return progress;
	}

	private void write(Backfill backfill, Report report, String name, String mediaType, Content content) {
		try {
			Path file = Files.createTempFile("backfill-", "-" + name);
			try {
				try (BufferedWriter out = Files.newBufferedWriter(file)) {
					content.write(out);
				}
				ArtifactKey key = new ArtifactKey(backfill.account(), ARTIFACT_KIND, backfill.id() + "-" + name);
				this.runs.reported(backfill.id(), report, this.store.put(key, file, mediaType));
			}
			finally {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES,
					"The report " + name + " cannot be written: " + ex.getMessage() + ".", ex);
		}
	}

	/** What a report says. */
	@FunctionalInterface
	private interface Content {

		void write(BufferedWriter out) throws IOException;

	}

}
