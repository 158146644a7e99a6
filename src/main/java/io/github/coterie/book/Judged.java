package io.github.coterie.book;

/**
 * An account and where it stands.
 *
 * @param facts as they were given
 * @param standing what the rules make of them
 * @param shorthand of the facts as the rules leave them
 */
@SuppressWarnings("ArrayRecordComponent")
record Judged(AccountFacts facts, Standing standing, byte[] shorthand) {

	String id() {
		return this.facts.id();
	}

	/**
	 * Writes down what was judged.
	 */
	static Judged of(AccountFacts facts, Standing standing, Shorthand shorthand) {
		return new Judged(facts, standing, shorthand.write(standing.facts()));
	}

}
