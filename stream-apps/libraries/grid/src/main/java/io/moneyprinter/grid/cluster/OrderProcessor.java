package io.moneyprinter.grid.cluster;

import java.io.IOException;

import com.hazelcast.jet.core.AbstractProcessor;
import com.hazelcast.jet.core.DAG;
import com.hazelcast.jet.core.Vertex;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.grid.work.Order;

/**
 * Brings an order to each member, and is there for as long as the member is concerned
 * with it. The work itself is the workshop's: it goes on when this is over.
 */
final class OrderProcessor extends AbstractProcessor {

	private static final long PAUSE_MILLIS = 100;

	private final String json;

	private ClusterMember member;

	private Order order;

	@SuppressWarnings("NullAway.Init") // set when the job begins on this member
	private OrderProcessor(String json) {
		this.json = json;
	}

	/** A job with one processor on every member. */
	static DAG job(String json) {
		DAG dag = new DAG();
		Vertex orders = dag.newVertex("order", () -> new OrderProcessor(json));
		orders.localParallelism(1);
		return dag;
	}

	@Override
	public boolean isCooperative() {
		return false;
	}

	@Override
	protected void init(Context context) throws IOException {
		this.order = DomainJson.mapper().readValue(this.json, Order.class);
		this.member = ClusterMember.in(context.hazelcastInstance());
		this.member.join(this.order);
	}

	@Override
	public boolean complete() {
		if (!this.member.concernedWith(this.order)) {
			return true;
		}
		try {
			Thread.sleep(PAUSE_MILLIS);
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

	@Override
	public void close() {
		if (this.order != null && this.member != null) {
			this.member.leave(this.order);
		}
	}

}
