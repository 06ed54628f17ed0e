package io.moneyprinter.topicsource;

import io.moneyprinter.video.VideoId;

/**
 * Where everything about a video is, relative to the app.
 *
 * @param self how far it is
 * @param events what happens to it, as it happens
 * @param script what it says, once it is written
 * @param film the film, once it is published
 * @param cover its cover
 * @param srt its captions as SubRip
 * @param vtt its captions as WebVTT
 */
record Links(String self, String events, String script, String film, String cover, String srt, String vtt) {

	static Links of(VideoId id) {
		String self = "/v1/videos/" + id;
		return new Links(self, self + "/events", self + "/script", self + "/film", self + "/cover",
				self + "/captions.srt", self + "/captions.vtt");
	}

}
