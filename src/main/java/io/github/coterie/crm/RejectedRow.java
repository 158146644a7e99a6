package io.github.coterie.crm;

import org.jspecify.annotations.Nullable;

/**
 * Why a row, or what it says in one column, did not go in; all others did.
 *
 * @param file the file's name
 * @param line where the row starts, from 1
 * @param column the column at fault, or null
 * @param value what stood there, or null
 * @param code the kind of the fault
 * @param message in words
 */
public record RejectedRow(String file, long line, @Nullable String column, @Nullable String value, String code,
		String message) {

	@Override
	public String toString() {
		String place = (this.column != null) ? ", " + this.column : "";
		String cell = (this.value != null) ? " “" + this.value + "”" : "";
		return this.file + ", line " + this.line + place + cell + ": " + this.message + " (" + this.code + ")";
	}

}
