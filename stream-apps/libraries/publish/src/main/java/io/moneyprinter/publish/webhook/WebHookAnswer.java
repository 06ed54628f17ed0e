package io.moneyprinter.publish.webhook;

import io.moneyprinter.publish.NotTakenException;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;

/**
 * What a receiver's status code means.
 *
 * @param status as it answered
 * @param host who answered
 */
record WebHookAnswer(int status, String host) {

	private static final int REQUEST_TIMEOUT = 408;

	private static final int TOO_EARLY = 425;

	private static final int TOO_MANY_REQUESTS = 429;

	static WebHookAnswer of(int status, String host) {
		return new WebHookAnswer(status, host);
	}

	/**
	 * Returns if the message was taken.
	 * @throws VideoException {@code PROVIDER_UNAVAILABLE} if it is worth another try; as
	 * {@link NotTakenException}, {@code PROVIDER_DENIED} if it is not
	 */
	void require() {
		if (this.status / 100 == 2) {
			return;
		}
		String answered = "The web hook at " + this.host + " answered " + this.status;
		if (passing()) {
			throw new VideoException(ErrorCode.PROVIDER_UNAVAILABLE, answered + "; it will be told again.");
		}
		throw new NotTakenException(ErrorCode.PROVIDER_DENIED,
				answered + ((this.status / 100 == 3) ? ", but redirects are not followed; give its final address."
						: "; it must answer 2xx when it has taken the message."));
	}

	private boolean passing() {
		return this.status >= 500 || this.status == REQUEST_TIMEOUT || this.status == TOO_EARLY
				|| this.status == TOO_MANY_REQUESTS;
	}

}
