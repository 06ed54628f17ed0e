package io.moneyprinter.launcher.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import io.moneyprinter.launcher.api.FilmParts;
import io.moneyprinter.launcher.api.VideoView;
import io.moneyprinter.launcher.request.FilmOrder;
import io.moneyprinter.video.VideoEvent;
import io.moneyprinter.video.VideoId;

/**
 * A place where films are made. Whoever orders one sees no difference between places.
 */
public interface Studio extends AutoCloseable {

	/**
	 * Orders films.
	 * @param order what is wanted; own material is handed in first
	 * @return one id for each variant
	 */
	List<VideoId> order(FilmOrder order);

	/**
	 * Follows a video until it ends.
	 * @param id which
	 * @param listener hears what happens, in order
	 * @param looker hears how it stands when nothing is heard for a while
	 * @return how it ended
	 * @throws InterruptedException if the caller is to stop
	 */
	VideoView follow(VideoId id, Consumer<VideoEvent> listener, Consumer<VideoView> looker) throws InterruptedException;

	/**
	 * Writes a finished film.
	 * @param id of a published video
	 * @param target a file that is written
	 */
	void fetch(VideoId id, Path target);

	/**
	 * What a finished film was cut from.
	 * @param id of a published video
	 * @return to be fetched
	 */
	FilmParts parts(VideoId id);

	/**
	 * Whether a film goes on when this process ends.
	 * @return {@code true} if somebody else makes it
	 */
	boolean goesOn();

	@Override
	void close();

}
