package io.github.coterie.entry;

/**
 * What tells one record from all others of its kind.
 *
 * @param by what it is told by
 * @param value the id as it is stored, the address, the host, the name as written
 */
public record Key(By by, String value) {

	/**
	 * What a record is told by.
	 */
	public enum By {

		/**
		 * The record's own id.
		 */
		ID,
		/**
		 * An e-mail address.
		 */
		EMAIL,
		/**
		 * A host, such as a company's domain.
		 */
		DOMAIN,
		/**
		 * A name as people write it.
		 */
		NAME

	}

}
