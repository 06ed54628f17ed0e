package io.moneyprinter.topicsource;

import java.net.URI;
import java.util.Optional;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.video.ArtifactRef;

import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Hands artifacts out: by a redirect to the store, or from here where the store is a
 * folder.
 *
 * @param store where they lie
 * @param settings how long an address holds
 */
record HandingOut(ArtifactStore store, TopicSourceProperties.Films settings) {

	ResponseEntity<Resource> of(ArtifactRef ref, String name) {
		Optional<URI> address = this.store.presign(ref, this.settings.validity(), name);
		if (address.isPresent()) {
			return ResponseEntity.status(HttpStatus.FOUND)
				.location(address.get())
				.cacheControl(CacheControl.noStore())
				.build();
		}
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(ref.mediaType()))
			.eTag('"' + ref.sha256() + '"')
			.cacheControl(CacheControl.noCache().cachePrivate())
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(name).build().toString())
			.body(new ArtifactResource(this.store, ref));
	}

}
