package io.moneyprinter.stage;

import io.moneyprinter.video.VideoEvent;

/**
 * Where events go. An event may be said twice (its id tells) and is ordered within its
 * video.
 */
@FunctionalInterface
public interface VideoEvents {

	/**
	 * Says that something happened. Signs of life may be dropped when nobody listens; all
	 * others are handed over before this method returns.
	 * @param event what
	 * @throws io.moneyprinter.video.VideoException {@code PROVIDER_UNAVAILABLE} if nobody
	 * takes it
	 */
	void publish(VideoEvent event);

}
