package io.moneyprinter.testkit.video;

import java.net.URI;
import java.util.EnumSet;
import java.util.Set;

import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.PublishTarget;
import io.moneyprinter.video.VideoRequest;

/**
 * Requests.
 */
public final class Requests {

	private static final VideoRequest PLAIN = VideoRequest.about("Why is the sea salty?");

	private Requests() {
	}

	/**
	 * A request with every default.
	 * @return of the local account
	 */
	public static VideoRequest plain() {
		return PLAIN;
	}

	/**
	 * A request of some account.
	 * @param account who asks
	 * @return with every default
	 */
	public static VideoRequest of(AccountId account) {
		return PLAIN.askedBy(account, null);
	}

	/**
	 * A request whose film is told to a web hook.
	 * @param account who asks
	 * @param callback where the hook goes
	 * @return with every other default
	 */
	public static VideoRequest toldTo(AccountId account, URI callback) {
		Set<PublishTarget> targets = EnumSet.allOf(PublishTarget.class);
		return new VideoRequest(account, null, PLAIN.topic(), null, null, PLAIN.language(), PLAIN.tone(),
				PLAIN.length(), PLAIN.voice(), PLAIN.picture(), PLAIN.captions(), PLAIN.transition(), PLAIN.music(),
				PLAIN.materials(), 1, PLAIN.workClass(), null, targets, callback);
	}

}
