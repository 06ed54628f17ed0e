package io.moneyprinter.topicsource.nodes;

import java.util.List;

import io.moneyprinter.ledger.nodes.NodeBoard;
import io.moneyprinter.ledger.nodes.RenderNode;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;

/**
 * A member of a render grid, as callers see it.
 *
 * @param id of the member
 * @param host where it runs
 * @param grid members of one grid make films together
 * @param fingerprint of its ffmpeg, fonts and recipes
 * @param state {@code active}, {@code draining}, {@code alone} while it has joined no
 * grid and makes its films by itself, or {@code gone}
 * @param secondsAgo it was heard of
 * @param cores that it may use
 * @param permits how many of them it gives to segments
 * @param busy permits in use
 * @param running segments in hand
 */
record NodeView(String id, String host, String grid, String fingerprint, String state, long secondsAgo, int cores,
		int permits, int busy, List<Running> running) {

	static NodeView of(NodeBoard.Sighting sighting, AccountId account) {
		RenderNode node = sighting.node();
		return new NodeView(node.id(), node.host(), node.grid(), node.fingerprint(), state(sighting),
				sighting.age().toSeconds(), node.cores(), node.permits(), sighting.gone() ? 0 : node.busy(),
				sighting.gone() ? List.of() : node.running().stream().map((one) -> Running.of(one, account)).toList());
	}

	private static String state(NodeBoard.Sighting sighting) {
		if (sighting.gone()) {
			return "gone";
		}
		if (sighting.node().draining()) {
			return "draining";
		}
		return (sighting.node().members() > 0) ? "active" : "alone";
	}

	/**
	 * A segment in hand.
	 *
	 * @param video whose; {@code null} for another account's
	 * @param scene the scene's number
	 * @param seconds since it was begun
	 * @param percent how much of it there is
	 */
	record Running(@Nullable VideoId video, int scene, long seconds, int percent) {

		static Running of(RenderNode.Running one, AccountId account) {
			return new Running(one.account().equals(account) ? one.video() : null, one.scene(), one.seconds(),
					(int) (100 * one.frames() / Math.max(1, one.of())));
		}

	}

	/**
	 * All of them.
	 *
	 * @param nodes by host and id
	 */
	record All(List<NodeView> nodes) {
	}

}
