package io.moneyprinter.schedule;

import java.util.Map;

import io.moneyprinter.video.AccountId;

/**
 * Launches that are asked for under a key. However often the same is asked for, and by
 * however many processes, it happens once.
 */
public interface Launches {

	/**
	 * Launches a task, unless that happened under this key before.
	 * @param account who asks
	 * @param key of the account's own choice
	 * @param task which task
	 * @param parameters of its job, by name
	 * @return its run
	 * @throws io.moneyprinter.video.VideoException {@code IDEMPOTENCY_CONFLICT} if
	 * something else was launched under the key; {@code STATE_CONFLICT} if the launcher
	 * refuses, and then the key is free again; {@code PROVIDER_UNAVAILABLE} or
	 * {@code LEDGER_UNAVAILABLE} if it cannot be told now, and the same is to be asked
	 * again
	 */
	Once once(AccountId account, String key, String task, Map<String, String> parameters);

	/**
	 * A launch that happened.
	 *
	 * @param run the launcher's id of the run
	 * @param before whether it had happened before
	 */
	record Once(long run, boolean before) {
	}

}
