package io.moneyprinter.topicsource.backfill;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.BackfillProgress;
import io.moneyprinter.backfill.report.ReportContent;
import io.moneyprinter.video.AccountId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Hands reports out as they are at this moment, whether a backfill runs, rests or was
 * killed.
 */
@RestController
@RequestMapping("/v1/backfills/{id}")
@Tag(name = "Backfills")
final class ReportsController {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

	private final BackfillDesk desk;

	private final ReportContent content;

	ReportsController(BackfillDesk desk, ReportContent content) {
		this.desk = desk;
		this.content = content;
	}

	@GetMapping("/report.html")
	@Operation(summary = "The report for people",
			description = "Counts, times, costs, failures by cause with the command that mends each, and films.")
	ResponseEntity<StreamingResponseBody> html(AccountId account, @PathVariable String id) {
		BackfillProgress progress = this.desk.find(account, BackfillId.parse(id));
		String api = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
		return handOut(HTML, ContentDisposition.inline(), progress.id() + ".html",
				(out) -> this.content.html(progress, api, out));
	}

	@GetMapping("/report.csv")
	@Operation(summary = "A row for each item")
	ResponseEntity<StreamingResponseBody> csv(AccountId account, @PathVariable String id) {
		BackfillId known = this.desk.find(account, BackfillId.parse(id)).id();
		return handOut(CSV, ContentDisposition.attachment(), known + ".csv", (out) -> this.content.csv(known, out));
	}

	@GetMapping("/bad-lines.csv")
	@Operation(summary = "Every line of which no film can be made, and why")
	ResponseEntity<StreamingResponseBody> badLines(AccountId account, @PathVariable String id) {
		BackfillId known = this.desk.find(account, BackfillId.parse(id)).id();
		return handOut(CSV, ContentDisposition.attachment(), known + "-bad-lines.csv",
				(out) -> this.content.badLines(known, out));
	}

	private static ResponseEntity<StreamingResponseBody> handOut(MediaType type, ContentDisposition.Builder disposition,
			String name, Content content) {
		return ResponseEntity.ok()
			.contentType(type)
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.filename(name).build().toString())
			.body((stream) -> write(stream, content));
	}

	private static void write(OutputStream stream, Content content) throws IOException {
		BufferedWriter out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
		content.write(out);
		out.flush();
	}

	/** What a report says. */
	@FunctionalInterface
	private interface Content {

		void write(Appendable out) throws IOException;

	}

}
