package io.github.coterie.table;

/**
 * How the cells of a row are told apart.
 *
 * @param separator between cells
 * @param quote around cells
 * @param backslash whether it stands before a quote that is part of a cell; otherwise
 * that is doubled
 * @param spaced whether there are spaces between quotes and separators
 */
record Dialect(String separator, char quote, boolean backslash, boolean spaced) {

	/**
	 * Whether it is the one of RFC 4180 but for the signs.
	 */
	boolean isPlain() {
		return this.separator.length() == 1 && !this.backslash && !this.spaced;
	}

	@Override
	public String toString() {
		return name(this.separator) + ((this.quote != '"') ? ", quote " + this.quote : "")
				+ (this.backslash ? ", backslash before quotes" : "");
	}

	private static String name(String separator) {
		return switch (separator) {
			case "," -> "comma";
			case ";" -> "semicolon";
			case "\t" -> "tab";
			case "|" -> "pipe";
			case ":" -> "colon";
			case " " -> "space";
			case "\t\t" -> "two tabs";
			default -> "separator " + separator;
		};
	}

}
