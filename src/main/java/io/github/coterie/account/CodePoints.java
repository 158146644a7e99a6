package io.github.coterie.account;

/**
 * Text order by code point. {@link String#compareTo} orders by UTF-16 unit, which puts
 * characters outside the basic plane before some inside it.
 */
public final class CodePoints {

	private CodePoints() {
	}

	/**
	 * Compares two texts code point by code point.
	 * @param left a text
	 * @param right another
	 * @return negative, zero or positive, as in {@link java.util.Comparator}
	 */
	public static int compare(String left, String right) {
		if (left == right) {
			// what was read together is mostly compared with itself
			return 0;
		}
		int length = Math.min(left.length(), right.length());
		for (int i = 0; i < length; i++) {
			char a = left.charAt(i);
			char b = right.charAt(i);
			if (a != b) {
				return (Character.isSurrogate(a) == Character.isSurrogate(b)) ? Character.compare(a, b)
						: (Character.isSurrogate(a) ? 1 : -1);
			}
		}
		return Integer.compare(left.length(), right.length());
	}

}
