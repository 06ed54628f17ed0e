package io.moneyprinter.topicsource;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.stage.Intake;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.MaterialId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Takes own clips, pictures and sounds. Whether they can be used is found out by the
 * stage that uses them, in its sandbox; here they are bytes.
 */
@RestController
@RequestMapping("/v1/materials")
@Tag(name = "Materials")
final class MaterialsController {

	private static final Set<String> KINDS = Set.of("video", "image", "audio");

	private final ArtifactStore store;

	private final Uploads uploads;

	private final HandingOut handingOut;

	MaterialsController(ArtifactStore store, TopicSourceProperties properties) {
		this.store = store;
		this.uploads = new Uploads(properties.materials());
		this.handingOut = new HandingOut(store, properties.films());
	}

	@PostMapping
	@Operation(summary = "Upload own material",
			description = "The body is the file itself. The id is the SHA-256 of its content: the same file twice is"
					+ " the same material (201, then 200).",
			requestBody = @RequestBody(required = true, content = {
					@Content(mediaType = "video/*", schema = @Schema(type = "string", format = "binary")) }))
	ResponseEntity<MaterialView> upload(AccountId account, HttpServletRequest request,
			@RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String type)
			throws IOException {
		String mediaType = mediaType(type);
		try (Uploads.Upload upload = this.uploads.receive(request.getInputStream(), request.getContentLengthLong())) {
			ArtifactKey key = key(account, upload.id());
			boolean known = this.store.find(key).isPresent();
			ArtifactRef ref = this.store.put(key, upload.file(), mediaType);
			return ResponseEntity.status(known ? HttpStatus.OK : HttpStatus.CREATED)
				.location(URI.create("/v1/materials/" + upload.id()))
				.body(MaterialView.of(upload.id(), ref));
		}
	}

	@GetMapping("/{id}")
	@Operation(summary = "Whether material is there")
	MaterialView find(AccountId account, @PathVariable String id) {
		MaterialId material = new MaterialId(id);
		return MaterialView.of(material, ref(account, material));
	}

	@GetMapping("/{id}/content")
	@Operation(summary = "The material itself")
	ResponseEntity<Resource> content(AccountId account, @PathVariable String id) {
		MaterialId material = new MaterialId(id);
		return this.handingOut.of(ref(account, material), material.sha256());
	}

	private ArtifactRef ref(AccountId account, MaterialId material) {
		return this.store.find(key(account, material))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND,
					"There is no material " + material + " in this account; upload it by POST /v1/materials."));
	}

	private static ArtifactKey key(AccountId account, MaterialId material) {
		return new ArtifactKey(account, Intake.MATERIAL, material.sha256());
	}

	private static String mediaType(@Nullable String header) {
		String allowed = "the type of a clip, a picture or a sound, such as video/mp4, image/png or audio/wav,"
				+ " or application/octet-stream";
		try {
			MediaType type = MediaType.parseMediaType((header != null) ? header : "");
			if (type.isConcrete() && (KINDS.contains(type.getType())
					|| MediaType.APPLICATION_OCTET_STREAM.equalsTypeAndSubtype(type))) {
				return type.getType() + "/" + type.getSubtype();
			}
		}
		catch (InvalidMediaTypeException ex) {
			throw InvalidRequestException.of(HttpHeaders.CONTENT_TYPE, (header != null) ? header : "empty", allowed);
		}
		throw new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
				"The header 'Content-Type' is '" + header + "'; allowed: " + allowed + ".");
	}

	/**
	 * Material as it is shown.
	 *
	 * @param id to be named in requests
	 * @param mediaType as it was declared
	 * @param bytes size
	 */
	record MaterialView(MaterialId id, String mediaType, long bytes) {

		static MaterialView of(MaterialId id, ArtifactRef ref) {
			return new MaterialView(id, ref.mediaType(), ref.bytes());
		}

	}

}
