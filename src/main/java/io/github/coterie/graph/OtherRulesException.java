package io.github.coterie.graph;

/**
 * Another instance has put other rules into force than the accounts were judged by.
 */
final class OtherRulesException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	OtherRulesException() {
		super("Another instance has changed the rules just now");
	}

}
