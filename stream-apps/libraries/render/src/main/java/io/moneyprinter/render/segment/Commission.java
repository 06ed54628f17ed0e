package io.moneyprinter.render.segment;

import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.WorkClass;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf a film is made. It decides when, never what.
 *
 * @param video whose film; {@code null} for one that no request asked for
 * @param account who asked
 * @param workClass how urgently
 */
public record Commission(@Nullable VideoId video, AccountId account, WorkClass workClass) {

	/** Somebody at this machine, who waits. */
	public static final Commission OWN = new Commission(null, AccountId.LOCAL, WorkClass.INTERACTIVE);

}
