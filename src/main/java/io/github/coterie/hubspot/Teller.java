package io.github.coterie.hubspot;

import io.github.coterie.entry.Finding;

/**
 * Says what the rows of one object tell.
 */
interface Teller {

	/**
	 * What a row says.
	 * @throws io.github.coterie.fault.Fault when it can't be taken
	 */
	Finding tell(Row row);

}
