package io.moneyprinter.script.desk;

import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.script.ScriptWriter;
import io.moneyprinter.script.extract.ExtractiveWriter;
import io.moneyprinter.script.model.ModelWriter;
import io.moneyprinter.script.model.Ollama;
import io.moneyprinter.script.outline.OutlineWriter;
import io.moneyprinter.script.own.OwnScriptWriter;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;

/**
 * Gives each request to the writer that fits it: own words are spoken as they are, a
 * source is picked from, and a mere topic goes to a language model if there is one, else
 * becomes an outline.
 */
public final class ScriptDesk implements ScriptWriter {

	private final ScriptWriter own;

	private final ScriptWriter picked;

	private final ScriptWriter invented;

	/**
	 * A desk with given writers.
	 * @param own for requests with their own script
	 * @param picked for requests with a source
	 * @param invented for requests with a topic only
	 */
	public ScriptDesk(ScriptWriter own, ScriptWriter picked, ScriptWriter invented) {
		this.own = own;
		this.picked = picked;
		this.invented = invented;
	}

	/**
	 * The desk that programs use.
	 * @param settings of the writers
	 * @return a writer of every request
	 */
	public static ScriptDesk standard(ScriptSettings settings) {
		return new ScriptDesk(new OwnScriptWriter(), new ExtractiveWriter(), inventing(settings));
	}

	private static ScriptWriter inventing(ScriptSettings settings) {
		if (settings.model() != null) {
			return new ModelWriter(settings.model());
		}
		OutlineWriter outline = new OutlineWriter();
		return settings.discover()
				? new FoundModelWriter(new Ollama(settings.ollama())::model, ModelWriter::new, outline) : outline;
	}

	@Override
	public ContentKey key(VideoRequest request, VideoId video) {
		return writerOf(request).key(request, video);
	}

	@Override
	public Script write(VideoRequest request, VideoId video) {
		return writerOf(request).write(request, video);
	}

	private ScriptWriter writerOf(VideoRequest request) {
		if (request.script() != null) {
			return this.own;
		}
		return (request.source() != null) ? this.picked : this.invented;
	}

}
