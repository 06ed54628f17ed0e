package io.moneyprinter.backfill.input;

import io.moneyprinter.video.VideoRequest;

/**
 * What intake checks of a request besides what the request tells by itself.
 */
@FunctionalInterface
public interface RequestRules {

	/**
	 * Checks a request.
	 * @param request of the account that asks
	 * @throws io.moneyprinter.video.InvalidRequestException naming what is wrong
	 */
	void check(VideoRequest request);

}
