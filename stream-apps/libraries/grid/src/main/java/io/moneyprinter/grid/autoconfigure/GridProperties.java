package io.moneyprinter.grid.autoconfigure;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.ContentHash;
import io.moneyprinter.artifacts.autoconfigure.ArtifactsProperties;
import io.moneyprinter.grid.Grid;
import io.moneyprinter.grid.GridSettings;
import io.moneyprinter.grid.cluster.Discovery;
import io.moneyprinter.ledger.nodes.NodeBoard;
import io.moneyprinter.media.Ffmpeg;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How films are shared with other instances. Without any of it, instances on one machine
 * that use the same artifact store share theirs.
 *
 * @param name of the grid; named after the artifact store if nothing is said
 * @param address that this member listens at; ignored on Kubernetes
 * @param port the first that a member tries; each takes the next free one of 32
 * @param members addresses at which other members may be; ignored on Kubernetes
 * @param kubernetesDns headless service whose addresses are the members
 * @param permits processors that this member gives to segments; 0 for all
 * @param drain how long segments may take that run when the app is told to end; a few
 * seconds less than whoever ends it waits before it kills
 * @param keep how long finished pieces stay in the artifact store
 */
@ConfigurationProperties("moneyprinter.grid")
public record GridProperties(@Nullable String name, @DefaultValue("127.0.0.1") String address,
		@DefaultValue("5701") int port, @DefaultValue("127.0.0.1") List<String> members, @Nullable String kubernetesDns,
		@DefaultValue("0") int permits, @DefaultValue("17s") Duration drain, @DefaultValue("7d") Duration keep) {

	private static final int NAME_DIGITS = 8;

	public GridProperties {
		if (permits < 0 || port < 1 || port > 65_000) {
			throw new IllegalArgumentException("moneyprinter.grid.permits is " + permits
					+ " and moneyprinter.grid.port " + port + "; allowed: permits from 0, a port from 1 to 65000.");
		}
		members = List.copyOf(members);
	}

	/**
	 * Joins the grid that is meant.
	 * @param ffmpeg that makes segments, and has the shelf
	 * @param store that all members reach
	 * @param artifacts how that store is configured
	 * @param board where the member is seen
	 * @return a member
	 */
	public Grid join(Ffmpeg ffmpeg, ArtifactStore store, ArtifactsProperties artifacts, NodeBoard board) {
		return Grid.join(settings(ffmpeg.cache(), artifacts), ffmpeg, store, board);
	}

	GridSettings settings(Path cache, ArtifactsProperties artifacts) {
		int processors = (this.permits > 0) ? this.permits : Runtime.getRuntime().availableProcessors();
		return new GridSettings((this.name != null) ? this.name : nameOf(artifacts),
				new Discovery(this.address, this.port, this.members, this.kubernetesDns), processors,
				cache.resolve("pieces"), cache.resolve("segments"), this.drain, this.keep);
	}

	/**
	 * Members have to share a store, and so two platforms of one machine are strangers.
	 * What the other kind of store would use does not count: a folder is another one for
	 * each instance that is started in a folder of its own.
	 */
	private static String nameOf(ArtifactsProperties artifacts) {
		String store = (artifacts.type() == ArtifactsProperties.Type.S3)
				? artifacts.endpoint() + " " + artifacts.bucket()
				: artifacts.folder().toAbsolutePath().normalize().toString();
		return "films-" + ContentHash.of(store.getBytes(StandardCharsets.UTF_8)).substring(0, NAME_DIGITS);
	}

}
