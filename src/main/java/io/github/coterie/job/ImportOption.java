package io.github.coterie.job;

/**
 * What a user may say of the files of an import, where they alone do not tell.
 */
public enum ImportOption {

	/**
	 * The encoding of the text, such as {@code windows-1252}.
	 */
	ENCODING("encoding", "encoding"),
	/**
	 * What stands between cells, such as {@code semicolon}.
	 */
	SEPARATOR("separator", "separator"),
	/**
	 * What stands around cells, such as {@code single}.
	 */
	QUOTE("quote", "quote"),
	/**
	 * The line of the header, from 1.
	 */
	HEADER_LINE("headerLine", "header-line"),
	/**
	 * Texts that stand for a blank cell, separated by commas.
	 */
	NULLS("nulls", "null"),
	/**
	 * The text that clears what is stored.
	 */
	CLEAR("clear", "clear"),
	/**
	 * The decimal sign of numbers: {@code comma} or {@code point}.
	 */
	DECIMAL("decimal", "decimal"),
	/**
	 * The order of dates: {@code day-first} or {@code month-first}.
	 */
	DATES("dates", "dates"),
	/**
	 * The time zone of times that name none, such as {@code Europe/Berlin}.
	 */
	ZONE("zone", "zone");

	private final String field;

	private final String flag;

	ImportOption(String field, String flag) {
		this.field = field;
		this.flag = flag;
	}

	/**
	 * Its name in an upload.
	 */
	public String field() {
		return this.field;
	}

	/**
	 * Its name on the command line, without dashes.
	 */
	public String flag() {
		return this.flag;
	}

}
