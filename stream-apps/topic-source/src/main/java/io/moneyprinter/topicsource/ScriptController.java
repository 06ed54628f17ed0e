package io.moneyprinter.topicsource;

import java.io.IOException;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.VideoLife;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.codec.digest.DigestUtils;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows the script of a video, and takes another one while it is reviewed.
 */
@RestController
@RequestMapping("/v1/videos/{id}/script")
@Tag(name = "Controls")
final class ScriptController {

	/** The kind under which scripts are kept that a person edited. */
	private static final String KIND = "edited-script";

	private final Videos videos;

	private final Ledger ledger;

	private final ArtifactStore store;

	ScriptController(Videos videos, Ledger ledger, ArtifactStore store) {
		this.videos = videos;
		this.ledger = ledger;
		this.store = store;
	}

	@GetMapping
	@Operation(summary = "The script of a video", description = "409 until it is written.")
	ResponseEntity<Script> script(AccountId account, @PathVariable String id) {
		VideoRow row = this.videos.row(account, VideoId.parse(id));
		ArtifactRef manifest = row.results().get(StageName.SCRIPT);
		if (manifest == null) {
			throw new VideoException(ErrorCode.STATE_CONFLICT,
					"The video " + row.id() + " has no script yet: it is " + row.state().id() + ".");
		}
		return answer(DomainJson.read(this.store, manifest, Script.class));
	}

	@PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Put another script in place of the one that is reviewed",
			description = "The body is a script as the call for it answers; its origin is noted by us. The video still"
					+ " waits for its approval. 409 unless its script is being reviewed.",
			requestBody = @RequestBody(required = true,
					content = @Content(schema = @Schema(implementation = Script.class))))
	ResponseEntity<Script> rewrite(AccountId account, @PathVariable String id, HttpServletRequest body)
			throws IOException {
		VideoRow row = this.videos.row(account, VideoId.parse(id));
		VideoLife.requireScriptReview(row);
		Script script = ScriptReader.read(body.getInputStream());
		byte[] json = DomainJson.write(script);
		ArtifactRef stored = this.store.put(new ArtifactKey(account, KIND, DigestUtils.sha256Hex(json) + ".json"), json,
				MediaType.APPLICATION_JSON_VALUE);
		this.ledger.rewrite(account, row.id(), stored);
		return answer(script);
	}

	private static ResponseEntity<Script> answer(Script script) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(script);
	}

}
