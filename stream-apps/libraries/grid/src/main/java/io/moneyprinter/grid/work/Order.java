package io.moneyprinter.grid.work;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.moneyprinter.render.segment.Commission;

/**
 * A film's errands.
 *
 * @param id of this order, and of no other
 * @param film one making of a film, which may come to several orders
 * @param commission on whose behalf
 * @param since when it was given, in milliseconds of the grid's clock
 * @param member that gave it
 * @param shelf on which that member wants to find what is made
 * @param errands what is to be made
 */
public record Order(String id, String film, Commission commission, long since, String member, String shelf,
		List<Errand> errands) {

	public Order {
		errands = List.copyOf(errands);
	}

	/**
	 * What is left of it, for other members: another order, without what stays at home.
	 * @param round tells it from others of the same film
	 * @param keys that are still open
	 * @return with these alone
	 */
	public Order abroad(int round, Set<String> keys) {
		return new Order(this.film + "/" + round, this.film, this.commission, this.since, this.member, this.shelf,
				this.errands.stream()
					.filter((errand) -> errand.text() != null && keys.contains(errand.key()))
					.toList());
	}

	/**
	 * Names of what is to be made.
	 * @return the errands' keys
	 */
	public Set<String> keys() {
		return this.errands.stream().map(Errand::key).collect(Collectors.toSet());
	}

}
