package io.moneyprinter.topicsource.nodes;

import io.moneyprinter.ledger.nodes.NodeBoard;
import io.moneyprinter.video.AccountId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells what runs where.
 */
@RestController
@RequestMapping("/v1/nodes")
@Tag(name = "Nodes")
final class NodesController {

	private final NodeBoard board;

	NodesController(NodeBoard board) {
		this.board = board;
	}

	@GetMapping
	@Operation(summary = "The members of the render grids: permits, load, what runs where",
			description = "During a rolling update there are several grids, told apart by their names. A member that"
					+ " has said nothing for ten seconds is gone, and shown for two minutes. Videos are named to their"
					+ " own account only.")
	ResponseEntity<NodeView.All> all(AccountId account) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new NodeView.All(
					this.board.all().stream().map((sighting) -> NodeView.of(sighting, account)).toList()));
	}

}
