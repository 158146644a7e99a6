package io.github.coterie.salesforce;

import org.jspecify.annotations.Nullable;

/**
 * The id of a Salesforce record in its 18-character form, which also stands for the
 * 15-character form; an id of any other form is kept as it is.
 *
 * @param value the id as it is stored
 */
public record SalesforceId(String value) {

	private static final int SHORT = 15;

	private static final int LONG = 18;

	private static final String CHECKSUM_SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

	/**
	 * Reads an id.
	 * @param text of a cell
	 * @return null when it is blank or the id that stands for none
	 */
	static @Nullable SalesforceId parse(@Nullable String text) {
		String bare = (text != null) ? text.strip() : "";
		if (bare.isEmpty() || isNone(bare)) {
			return null;
		}
		return new SalesforceId(inFull(bare));
	}

	/**
	 * The 18-character form of an id of 15; any other id stays as it is.
	 */
	public static String inFull(String id) {
		return (id.length() == SHORT && isAlphanumeric(id)) ? id + checksum(id) : id;
	}

	/**
	 * Whether it has the form that Salesforce gives to its ids.
	 */
	boolean isNative() {
		return this.value.length() == LONG && isAlphanumeric(this.value);
	}

	/**
	 * Whether it can only be from Salesforce: its last three characters fit the others.
	 */
	boolean isProven() {
		return isNative() && this.value.endsWith(checksum(this.value));
	}

	/**
	 * Whether it is that of a record of some kind, told by its first three characters.
	 */
	boolean startsWith(String prefix) {
		return isNative() && this.value.startsWith(prefix);
	}

	boolean isOf(SalesforceObject object) {
		return startsWith(object.prefix());
	}

	private static boolean isNone(String text) {
		return text.startsWith("000000000000000") && (text.length() == SHORT || text.equals("000000000000000AAA"));
	}

	private static boolean isAlphanumeric(String text) {
		for (int i = 0; i < text.length(); i++) {
			char sign = text.charAt(i);
			if (!((sign >= '0' && sign <= '9') || (sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z'))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Three signs, each of which tells which of five characters are capitals.
	 */
	private static String checksum(String id) {
		char[] checksum = new char[3];
		for (int part = 0; part < 3; part++) {
			int capitals = 0;
			for (int i = 0; i < 5; i++) {
				char sign = id.charAt(part * 5 + i);
				capitals |= (sign >= 'A' && sign <= 'Z') ? 1 << i : 0;
			}
			checksum[part] = CHECKSUM_SIGNS.charAt(capitals);
		}
		return new String(checksum);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
