package io.github.coterie.identity;

/**
 * What another system calls a record.
 *
 * @param system its name, such as {@code salesforce}; empty where it is not told
 * @param id the record's id there
 */
public record ExternalId(String system, String id) {

	/**
	 * Reads what {@link #toString()} wrote: {@code hubspot:77}.
	 */
	public static ExternalId parse(String text) {
		int colon = text.indexOf(':');
		return new ExternalId(text.substring(0, Math.max(colon, 0)), text.substring(colon + 1));
	}

	@Override
	public String toString() {
		return this.system.isEmpty() ? this.id : this.system + ":" + this.id;
	}

}
