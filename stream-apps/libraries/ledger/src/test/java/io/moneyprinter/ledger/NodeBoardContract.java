package io.moneyprinter.ledger;

import java.time.Duration;
import java.util.List;

import io.moneyprinter.ledger.nodes.NodeBoard;
import io.moneyprinter.ledger.nodes.RenderNode;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.VideoId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What every board of render nodes does. */
public abstract class NodeBoardContract {

	protected abstract NodeBoard board();

	/** Lets the board's clock go on. */
	protected abstract void pass(Duration time);

	@Test
	void showsWhatEachSaidLast() {
		RenderNode.Running scene = new RenderNode.Running(VideoId.random(), AccountId.LOCAL, 3, 4, 50, 150);
		board().say(node("a", 0));
		board().say(node("b", 1));
		board().say(node("a", 2, scene));
		assertThat(board().all()).extracting(NodeBoard.Sighting::node)
			.containsExactly(node("a", 2, scene), node("b", 1));
		assertThat(board().all()).noneMatch(NodeBoard.Sighting::gone);
	}

	@Test
	void whoSaysNothingIsGoneAndThenForgotten() {
		board().say(node("a", 0));
		pass(NodeBoard.GONE.plusSeconds(1));
		board().say(node("b", 0));
		assertThat(board().all()).extracting(NodeBoard.Sighting::gone).containsExactly(true, false);
		pass(NodeBoard.SHOWN);
		board().say(node("b", 0));
		assertThat(board().all()).extracting((seen) -> seen.node().id()).containsExactly("b");
	}

	@Test
	void whoTakesLeaveIsNotShown() {
		board().say(node("a", 0));
		board().leave("a");
		board().leave("never seen");
		assertThat(board().all()).isEmpty();
	}

	private static RenderNode node(String id, int busy, RenderNode.Running... running) {
		return new RenderNode(id, "host", "grid", "0123456789ab", 2, 2, busy, 1, false, List.of(running));
	}

}
