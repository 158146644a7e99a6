package io.github.coterie.imports;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Why a row, or what it says in one column, did not go in or waits; all others did.
 *
 * @param file the file's name, with that of its archive or sheet
 * @param line where the row starts, from 1
 * @param column the column at fault, or null
 * @param value what stood there, or null
 * @param code the kind of the fault; {@code WAITING} when it is tied as soon as what it
 * names comes
 * @param message in words, and how to mend it
 */
public record RejectedRow(String file, long line, @Nullable String column, @Nullable String value, String code,
		String message) {

	static final String WAITING = "WAITING";

	private static final int LONGEST_VALUE = 200;

	public RejectedRow {
		if (value != null && value.length() > LONGEST_VALUE) {
			value = value.substring(0, LONGEST_VALUE) + "…";
		}
	}

	/**
	 * Whether the row is not lost, but waits.
	 */
	public boolean isWaiting() {
		return this.code.equals(WAITING);
	}

	@Override
	public String toString() {
		String place = (this.column != null) ? ", " + this.column : "";
		String cell = (this.value != null) ? " “" + this.value + "”" : "";
		return this.file + ", line " + this.line + place + cell + ": " + Objects.toString(this.message) + " ("
				+ this.code + ")";
	}

}
