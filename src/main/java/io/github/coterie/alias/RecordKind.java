package io.github.coterie.alias;

/**
 * The kinds of records that callers name by ids of their own.
 */
public enum RecordKind {

	/**
	 * A company that is sold to.
	 */
	ACCOUNT("Account", "account"),
	/**
	 * Somebody who works at an account.
	 */
	PERSON("Person", "person"),
	/**
	 * One contact.
	 */
	TOUCHPOINT("Touchpoint", "touchpoint");

	private final String label;

	private final String noun;

	RecordKind(String label, String noun) {
		this.label = label;
		this.noun = noun;
	}

	/**
	 * The label of its nodes.
	 */
	public String label() {
		return this.label;
	}

	/**
	 * What people call it.
	 */
	public String noun() {
		return this.noun;
	}

	/**
	 * An id that names a record of any kind.
	 */
	String key(String id) {
		return this.label + " " + id;
	}

	/**
	 * The kind whose nodes have a label.
	 */
	public static RecordKind ofLabel(String label) {
		for (RecordKind kind : values()) {
			if (kind.label.equals(label)) {
				return kind;
			}
		}
		throw new IllegalArgumentException(label);
	}

}
