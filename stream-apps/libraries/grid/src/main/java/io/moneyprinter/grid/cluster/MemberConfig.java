package io.moneyprinter.grid.cluster;

import java.util.List;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.MapConfig;
import com.hazelcast.config.NetworkConfig;

/**
 * A small member: a few maps of short texts and a job for each film need no more.
 */
final class MemberConfig {

	/** The attribute by which members know who shares a shelf with them. */
	static final String SHELF = "shelf";

	/**
	 * A claim that is not renewed for so long is free; it is renewed each second.
	 */
	static final int CLAIM_SECONDS = 15;

	/** What became of errands is asked for while their film is made. */
	private static final int OUTCOME_SECONDS = 3600;

	private MemberConfig() {
	}

	static Config of(String cluster, Discovery discovery, List<String> neighbours, String shelf) {
		Config config = new Config().setClusterName(cluster);
		// Jobs are of this class path, whatever thread the member was started on.
		config.setClassLoader(MemberConfig.class.getClassLoader());
		config.getMemberAttributeConfig().setAttribute(SHELF, shelf);
		network(config, discovery, neighbours);
		quiet(config);
		small(config);
		config.addMapConfig(new MapConfig(ClusterBoard.CLAIMS).setTimeToLiveSeconds(CLAIM_SECONDS));
		config.addMapConfig(new MapConfig(ClusterBoard.OUTCOMES).setTimeToLiveSeconds(OUTCOME_SECONDS));
		config.getJetConfig().setEnabled(true).setCooperativeThreadCount(1);
		return config;
	}

	private static void network(Config config, Discovery discovery, List<String> neighbours) {
		NetworkConfig network = config.getNetworkConfig();
		network.setPort(discovery.port()).setPortCount(Discovery.PORTS).setReuseAddress(true);
		JoinConfig join = network.getJoin();
		join.getAutoDetectionConfig().setEnabled(false);
		join.getMulticastConfig().setEnabled(false);
		if (discovery.kubernetesDns() != null) {
			join.getKubernetesConfig().setEnabled(true).setProperty("service-dns", discovery.kubernetesDns());
		}
		else {
			network.getInterfaces().setEnabled(true).addInterface(discovery.address());
			join.getTcpIpConfig().setEnabled(true).setMembers(neighbours);
		}
		config.setProperty("hazelcast.socket.bind.any", String.valueOf(discovery.kubernetesDns() != null));
		config.setProperty("hazelcast.tcp.join.port.try.count", String.valueOf(Discovery.PORTS));
		config.setProperty("hazelcast.heartbeat.interval.seconds", "1");
		config.setProperty("hazelcast.max.no.heartbeat.seconds", "5");
		// A member that was lost while it joined is refused for half a minute: whoever
		// gave
		// up before would never join on a busy machine.
		config.setProperty("hazelcast.max.join.seconds", "60");
		// Whoever starts alone is soon at work, and joins another that started beside it.
		config.setProperty("hazelcast.max.wait.seconds.before.join", "2");
		config.setProperty("hazelcast.wait.seconds.before.join", "1");
		config.setProperty("hazelcast.merge.first.run.delay.seconds", "10");
		config.setProperty("hazelcast.merge.next.run.delay.seconds", "20");
	}

	/** From now on, others are asked as well. */
	static void ask(Config config, List<String> neighbours) {
		config.getNetworkConfig().getJoin().getTcpIpConfig().setMembers(neighbours);
	}

	/** Nothing is told to anybody, and what goes wrong is said once, by us. */
	private static void quiet(Config config) {
		config.setProperty("hazelcast.logging.type", "slf4j");
		config.setProperty("hazelcast.phone.home.enabled", "false");
		config.setProperty("hazelcast.health.monitoring.level", "OFF");
		config.setProperty("hazelcast.diagnostics.enabled", "false");
		config.setProperty("hazelcast.jmx", "false");
		config.setProperty("hazelcast.shutdownhook.enabled", "false");
		config.getMetricsConfig().setEnabled(false);
	}

	private static void small(Config config) {
		config.setProperty("hazelcast.partition.count", "31");
		config.setProperty("hazelcast.operation.thread.count", "2");
		config.setProperty("hazelcast.operation.generic.thread.count", "2");
		config.setProperty("hazelcast.operation.response.thread.count", "1");
		config.setProperty("hazelcast.io.thread.count", "1");
		config.setProperty("hazelcast.event.thread.count", "1");
		config.setProperty("hazelcast.clientengine.thread.count", "1");
		config.setProperty("hazelcast.clientengine.query.thread.count", "1");
		config.setProperty("hazelcast.clientengine.blocking.thread.count", "1");
	}

}
