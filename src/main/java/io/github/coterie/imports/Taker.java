package io.github.coterie.imports;

import java.util.List;

/**
 * Takes entries of one kind.
 */
interface Taker {

	/**
	 * Looks up what is known of some entries, and says what is to be written.
	 */
	List<Work> take(List<Pending> pendings);

}
