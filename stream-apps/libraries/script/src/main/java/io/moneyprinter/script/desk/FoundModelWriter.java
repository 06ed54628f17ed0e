package io.moneyprinter.script.desk;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.script.ScriptWriter;
import io.moneyprinter.script.model.ModelSettings;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;

/**
 * Uses a model that was found, not configured. Nobody asked for it, so a film never fails
 * because of it: when it cannot help, there is the outline, and the origin says why.
 */
final class FoundModelWriter implements ScriptWriter {

	/** How long a finding holds, so that key and script come from the same writer. */
	private static final Duration HOLDS = Duration.ofMinutes(1);

	private final Supplier<Optional<ModelSettings>> search;

	private final Function<ModelSettings, ScriptWriter> asking;

	private final ScriptWriter outline;

	private final LongSupplier nanoTime;

	private Optional<ModelSettings> foundModel = Optional.empty();

	private Optional<ScriptWriter> found = Optional.empty();

	private long searchedAt;

	private boolean searched;

	FoundModelWriter(Supplier<Optional<ModelSettings>> search, Function<ModelSettings, ScriptWriter> asking,
			ScriptWriter outline) {
		this(search, asking, outline, System::nanoTime);
	}

	FoundModelWriter(Supplier<Optional<ModelSettings>> search, Function<ModelSettings, ScriptWriter> asking,
			ScriptWriter outline, LongSupplier nanoTime) {
		this.search = search;
		this.asking = asking;
		this.outline = outline;
		this.nanoTime = nanoTime;
	}

	@Override
	public ContentKey key(VideoRequest request, VideoId video) {
		return found().orElse(this.outline).key(request, video);
	}

	@Override
	public Script write(VideoRequest request, VideoId video) {
		Optional<ScriptWriter> model = found();
		if (model.isEmpty()) {
			return this.outline.write(request, video);
		}
		try {
			return model.get().write(request, video);
		}
		catch (VideoException ex) {
			return withoutModel(request, video, ex);
		}
	}

	private Script withoutModel(VideoRequest request, VideoId video, VideoException failure) {
		try {
			Script script = this.outline.write(request, video);
			return new Script(script.title(), script.language(), script.scenes(),
					new Origin(script.origin().maker(), "A model was found on this machine but could not help. "
							+ failure.sentence() + " " + script.origin().sentence()));
		}
		catch (InvalidRequestException ex) {
			failure.addSuppressed(ex);
			throw failure;
		}
	}

	private synchronized Optional<ScriptWriter> found() {
		long now = this.nanoTime.getAsLong();
		if (!this.searched || now - this.searchedAt > HOLDS.toNanos()) {
			remember(this.search.get());
			this.searchedAt = now;
			this.searched = true;
		}
		return this.found;
	}

	/** The same model keeps its writer, and with it the open connections. */
	private void remember(Optional<ModelSettings> now) {
		if (!now.equals(this.foundModel)) {
			this.foundModel = now;
			this.found = now.map(this.asking);
		}
	}

}
