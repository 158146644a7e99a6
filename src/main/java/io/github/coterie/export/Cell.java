package io.github.coterie.export;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A value as text that a spreadsheet shows and does not run.
 */
final class Cell {

	/**
	 * What a spreadsheet may take for the beginning of a formula: at the beginning of the
	 * text, or where a spreadsheet that splits at another separator begins a cell. What
	 * shows as nothing does not hide it.
	 */
	private static final Pattern FORMULA = Pattern
		.compile("(?<=^|[;\\t\\r\\n])(?=[\\p{Z}\\p{Cc}\\p{Cf}]*[=+\\-@|＝＋－＠｜﹦﹢﹣﹫])|^(?=[\\t\\r\\n])");

	private Cell() {
	}

	/**
	 * A value as a cell.
	 * @param value a figure of ours is left a number; a text that would run gets an
	 * apostrophe in front
	 */
	static String of(@Nullable Object value) {
		return switch (value) {
			case null -> "";
			case Double number -> plain(BigDecimal.valueOf(number));
			case BigDecimal number -> plain(number);
			case Number number -> number.toString();
			case Collection<?> several ->
				harmless(several.stream().map(String::valueOf).collect(Collectors.joining("; ")));
			default -> harmless(value.toString());
		};
	}

	private static String plain(BigDecimal number) {
		return (number.signum() == 0) ? "0" : number.stripTrailingZeros().toPlainString();
	}

	private static String harmless(String text) {
		return FORMULA.matcher(text).replaceAll("'");
	}

}
