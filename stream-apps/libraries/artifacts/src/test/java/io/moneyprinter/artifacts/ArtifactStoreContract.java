package io.moneyprinter.artifacts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * What every store must do.
 */
public abstract class ArtifactStoreContract {

	private static final AccountId ACCOUNT = new AccountId("acme");

	/** Above the size from which files go up in parts. */
	private static final int LARGE = 17 * 1024 * 1024;

	@TempDir
	protected Path folder;

	protected abstract ArtifactStore store();

	private static ArtifactKey key(String name) {
		return new ArtifactKey(ACCOUNT, "film", name);
	}

	private Path file(int bytes) throws IOException {
		byte[] content = new byte[bytes];
		new Random(bytes).nextBytes(content);
		return Files.write(this.folder.resolve("content-" + bytes), content);
	}

	@Test
	void whatIsOldIsNamedByKindAcrossAccounts() {
		ArtifactKey ours = new ArtifactKey(ACCOUNT, "old-piece", "a.mp4");
		ArtifactKey theirs = new ArtifactKey(new AccountId("other"), "old-piece", "b.yuv");
		for (ArtifactKey key : List.of(ours, theirs, new ArtifactKey(ACCOUNT, "old-piece-not", "c"))) {
			store().put(key, "piece".getBytes(UTF_8), "video/mp4");
		}
		// A store's clock counts seconds, and may be another machine's.
		Instant soon = Instant.now().plusSeconds(60);
		assertThat(store().older("old-piece", soon, 10)).containsExactlyInAnyOrder(ours, theirs);
		assertThat(store().older("old-piece", soon, 1)).hasSize(1);
		assertThat(store().older("old-piece", soon.minusSeconds(3600), 10)).isEmpty();
		assertThat(store().older("never-put", soon, 10)).isEmpty();
		store().delete(ours);
		assertThat(store().older("old-piece", soon, 10)).containsExactly(theirs);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 70_000, LARGE })
	void aFileComesBackAsItWas(int bytes) throws IOException {
		Path file = file(bytes);
		ArtifactRef ref = store().put(key("size-" + bytes), file, "video/mp4");
		assertThat(ref).isEqualTo(new ArtifactRef("acme/film/size-" + bytes, "video/mp4", bytes,
				ContentHash.of(Files.readAllBytes(file))));
		assertThat(store().find(key("size-" + bytes))).contains(ref);
		Path target = this.folder.resolve("target");
		store().fetch(ref, target);
		assertThat(target).hasSameBinaryContentAs(file);
	}

	@Test
	void bytesComeBackAsTheyWere() throws IOException {
		ArtifactRef ref = store().put(key("few.json"), "{\"a\":\"ü\"}".getBytes(UTF_8), "application/json");
		try (InputStream in = store().open(ref)) {
			assertThat(in.readAllBytes()).asString(UTF_8).isEqualTo("{\"a\":\"ü\"}");
		}
		assertThat(store().find(key("few.json"))).contains(ref);
		assertThat(ref.mediaType()).isEqualTo("application/json");
	}

	@Test
	void aSecondPutReplacesTheFirstWhole() throws IOException {
		store().put(key("twice"), "first, and longer".getBytes(UTF_8), "text/plain");
		ArtifactRef second = store().put(key("twice"), "second".getBytes(UTF_8), "text/vtt");
		assertThat(store().find(key("twice"))).contains(second);
		try (InputStream in = store().open(second)) {
			assertThat(in.readAllBytes()).asString(UTF_8).isEqualTo("second");
		}
	}

	@Test
	void whatWasNeverStoredIsNotFound() {
		assertThat(store().find(key("never"))).isEmpty();
		ArtifactRef ref = new ArtifactRef("acme/film/never", "video/mp4", 1, "0".repeat(64));
		assertMissing(() -> store().open(ref));
		assertMissing(() -> {
			store().fetch(ref, this.folder.resolve("never"));
			return null;
		});
		assertThat(this.folder.resolve("never")).doesNotExist();
	}

	@ParameterizedTest
	@ValueSource(strings = { "../../etc/passwd", "/etc/passwd", "acme/film/..", "acme/film", "acme/film/a/b",
			"ACME/film/a", "acme/film/a\\b", "acme/film/%2e%2e", "acme/film/\u0000" })
	void referencesThatWeDidNotMakeNameNothing(String key) {
		ArtifactRef ref = new ArtifactRef(key, "video/mp4", 1, "0".repeat(64));
		assertMissing(() -> store().open(ref));
	}

	@Test
	void contentThatIsNotWhatItsReferenceSaysIsNotHandedOut() {
		ArtifactRef ref = store().put(key("changed"), "what it is now".getBytes(UTF_8), "text/plain");
		ArtifactRef older = new ArtifactRef(ref.key(), ref.mediaType(), ref.bytes(), "0".repeat(64));
		Path target = this.folder.resolve("changed");
		assertMissing(() -> {
			store().fetch(older, target);
			return null;
		});
		assertThat(target).doesNotExist();
		assertThat(this.folder).isDirectoryNotContaining("glob:**.partial");
	}

	@Test
	void accountsDoNotSeeEachOther() {
		store().put(key("mine"), "mine".getBytes(UTF_8), "text/plain");
		assertThat(store().find(new ArtifactKey(new AccountId("other"), "film", "mine"))).isEmpty();
	}

	@Test
	void deletingTwiceIsDeletingOnce() {
		ArtifactRef ref = store().put(key("gone"), "soon".getBytes(UTF_8), "text/plain");
		store().delete(key("gone"));
		store().delete(key("gone"));
		assertThat(store().find(key("gone"))).isEmpty();
		assertMissing(() -> store().open(ref));
		assertThat(store().put(key("gone"), "back".getBytes(UTF_8), "text/plain").bytes()).isEqualTo(4);
	}

	@Test
	void aCopyOutlivesItsOriginal() throws IOException {
		ArtifactRef original = store().put(key("original"), file(70_000), "video/mp4");
		ArtifactRef copy = store().copy(original, new ArtifactKey(ACCOUNT, "publication", "copy.mp4"));
		assertThat(copy)
			.isEqualTo(new ArtifactRef("acme/publication/copy.mp4", "video/mp4", original.bytes(), original.sha256()));
		store().delete(key("original"));
		Path target = this.folder.resolve("copied");
		store().fetch(copy, target);
		assertThat(target).hasSize(70_000);
		assertMissing(() -> store().copy(original, key("again")));
	}

	@Test
	void writersOfOneKeyLeaveOneOfTheirContents() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Callable<ArtifactRef>> writers = IntStream.range(0, 16)
				.<Callable<ArtifactRef>>mapToObj((number) -> () -> store().put(key("raced"),
						("writer " + number).repeat(1000).getBytes(UTF_8), "text/plain"))
				.toList();
			List<Future<ArtifactRef>> written = threads.invokeAll(writers);
			ArtifactRef last = store().find(key("raced")).orElseThrow();
			assertThat(written).extracting(Future::get).contains(last);
			assertThatNoException().isThrownBy(() -> store().fetch(last, this.folder.resolve("raced")));
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void aStoreThatIsThereSaysSo() {
		assertThatNoException().isThrownBy(store()::check);
	}

	private static void assertMissing(Callable<?> call) {
		assertFails(call, ErrorCode.ARTIFACT_MISSING);
	}

	protected static void assertFails(Callable<?> call, ErrorCode code) {
		assertThatExceptionOfType(VideoException.class).isThrownBy(call::call)
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(code))
			.satisfies((ex) -> assertThat(ex.sentence()).endsWith("."));
	}

}
