package io.moneyprinter.publish;

/**
 * What a target says when it is asked for a film that it may have.
 */
public sealed interface Whereabouts {

	/**
	 * It has the film.
	 *
	 * @param address where, without secrets
	 */
	record Found(String address) implements Whereabouts {
	}

	/** It does not have the film. */
	record Absent() implements Whereabouts {
	}

	/**
	 * It cannot tell, and never will.
	 *
	 * @param why a whole sentence for a person
	 */
	record Unknowable(String why) implements Whereabouts {
	}

}
