package io.moneyprinter.stage.kafka;

import java.nio.file.Path;
import java.time.Duration;

import io.moneyprinter.stage.StageSettings;
import io.moneyprinter.video.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a stage app works.
 *
 * @param inFlight how many videos at a time, at least 1
 * @param work folder for work in progress, on local disk; the system's temporary folder
 * if nothing is said
 * @param heartbeat how often a running stage gives a sign of life
 * @param patience how long a passing fault is retried in place
 * @param clockFactor by which every stage's clock is stretched, for slower machines
 * @param drain how long running stages may go on after the app was told to end; a few
 * seconds less than whoever ends it waits before it kills
 * @param waits how often a stage is put off for minutes when a provider stays away
 * @param fuses folder of rehearsed crashes, see {@link io.moneyprinter.stage.CrashFuses};
 * without it there are none
 * @param account whose topic it is: the account of requests that come through Kafka
 */
@ConfigurationProperties("moneyprinter.stage")
public record StageProperties(@DefaultValue("2") int inFlight, @Nullable Path work,
		@DefaultValue("1s") Duration heartbeat, @DefaultValue("10s") Duration patience,
		@DefaultValue("1") double clockFactor, @DefaultValue("17s") Duration drain, @DefaultValue("8") int waits,
		@Nullable Path fuses, @DefaultValue("local") String account) {

	public StageProperties {
		if (inFlight < 1 || inFlight > 64) {
			throw new IllegalArgumentException(
					"moneyprinter.stage.in-flight is " + inFlight + "; allowed: 1 to 64 videos at a time.");
		}
		new AccountId(account);
	}

	/**
	 * The same, as the runner wants it.
	 * @return settings with a work folder
	 */
	public StageSettings settings() {
		Path folder = (this.work != null) ? this.work
				: Path.of(System.getProperty("java.io.tmpdir"), "moneyprinter-" + System.getProperty("user.name"));
		return new StageSettings(folder, this.heartbeat, this.patience, this.clockFactor, this.waits);
	}

}
