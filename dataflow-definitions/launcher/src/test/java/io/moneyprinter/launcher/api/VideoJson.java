package io.moneyprinter.launcher.api;

import io.moneyprinter.video.VideoId;

/** Videos as the API describes them. */
final class VideoJson {

	private VideoJson() {
	}

	static String running(VideoId id) {
		return video(id, "running", "\"stage\":\"speech\",\"percent\":20,");
	}

	static String published(VideoId id) {
		return video(id, "published", "\"stage\":\"publish\",\"percent\":100,\"endedAt\":\"2026-01-01T00:01:00Z\",");
	}

	static String failed(VideoId id) {
		return video(id, "failed", "\"stage\":\"render\",\"percent\":20,\"failure\":{\"code\":\"RENDER_FAILED\","
				+ "\"sentence\":\"ffmpeg ended with an error.\",\"stage\":\"render\"},");
	}

	private static String video(VideoId id, String state, String rest) {
		return "{\"id\":\"" + id + "\",\"topic\":\"Tides\",\"class\":\"interactive\",\"state\":\"" + state
				+ "\",\"attempt\":1," + rest + "\"acceptedAt\":\"2026-01-01T00:00:00Z\",\"later\":{\"unknown\":1}}";
	}

}
