package io.github.coterie.crm;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The id of a Salesforce record in its 18-character form, which also stands for the
 * 15-character form; an id of any other form is kept as it is.
 *
 * @param value the id as it is stored
 */
record SalesforceId(String value) {

	private static final Pattern SHORT = Pattern.compile("[A-Za-z0-9]{15}");

	private static final Pattern NULL = Pattern.compile("0{15}(AAA)?");

	private static final String CHECKSUM_SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

	/**
	 * Reads an id.
	 * @param text of a cell
	 * @return null when it is blank or the id that stands for none
	 */
	static @Nullable SalesforceId parse(@Nullable String text) {
		String bare = (text != null) ? text.strip() : "";
		if (bare.isEmpty() || NULL.matcher(bare).matches()) {
			return null;
		}
		return new SalesforceId(SHORT.matcher(bare).matches() ? bare + checksum(bare) : bare);
	}

	boolean isOf(SalesforceObject object) {
		return object.owns(this.value);
	}

	/**
	 * Three signs, each of which tells which of five characters are capitals.
	 */
	private static String checksum(String id) {
		StringBuilder checksum = new StringBuilder(3);
		for (int start = 0; start < 15; start += 5) {
			int capitals = 0;
			for (int i = 0; i < 5; i++) {
				char sign = id.charAt(start + i);
				capitals |= (sign >= 'A' && sign <= 'Z') ? 1 << i : 0;
			}
			checksum.append(CHECKSUM_SIGNS.charAt(capitals));
		}
		return checksum.toString();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
