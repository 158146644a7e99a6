package io.github.coterie.table;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * How files are to be read where what was detected is wrong; null leaves it to detection.
 *
 * @param encoding of the text
 * @param separator between cells
 * @param quote around cells
 * @param headerLine where the header stands, from 1
 * @param mostBytes that all that is packed in one archive or workbook may take when
 * unpacked
 */
public record TableSettings(@Nullable Charset encoding, @Nullable Character separator, @Nullable Character quote,
		@Nullable Integer headerLine, long mostBytes) {

	/**
	 * Everything is detected.
	 */
	public static final TableSettings DETECT = new TableSettings(null, null, null, null);

	private static final long TEN_GIBIBYTES = 10L << 30;

	public TableSettings {
		if (headerLine != null && headerLine < 1) {
			throw Fault.badRequest("headerLine", "must be at least 1");
		}
		if (mostBytes < 1) {
			throw Fault.badRequest("mostBytes", "must be at least 1");
		}
		if (separator != null && separator.equals(quote)) {
			throw Fault.badRequest("quote", "must not be the separator, too");
		}
	}

	public TableSettings(@Nullable Charset encoding, @Nullable Character separator, @Nullable Character quote,
			@Nullable Integer headerLine) {
		this(encoding, separator, quote, headerLine, TEN_GIBIBYTES);
	}

	/**
	 * These where they say something, those where they leave it to detection.
	 */
	TableSettings over(TableSettings base) {
		return new TableSettings((this.encoding != null) ? this.encoding : base.encoding,
				(this.separator != null) ? this.separator : base.separator,
				(this.quote != null) ? this.quote : base.quote,
				(this.headerLine != null) ? this.headerLine : base.headerLine, base.mostBytes);
	}

	/**
	 * Settings in words, as users write them; null and blank leave it to detection.
	 * @param encoding such as {@code utf-8}, {@code windows-1252}, {@code shift-jis}
	 * @param separator such as {@code comma}, {@code tab}, or the sign itself
	 * @param quote {@code double}, {@code single}, or the sign itself
	 * @param headerLine where the header stands, from 1
	 */
	public static TableSettings parse(@Nullable String encoding, @Nullable String separator, @Nullable String quote,
			@Nullable Integer headerLine) {
		return new TableSettings((encoding == null || encoding.isBlank()) ? null : encoding("encoding", encoding),
				(separator == null || separator.isEmpty()) ? null : separator("separator", separator),
				(quote == null || quote.isBlank()) ? null : quote("quote", quote), headerLine);
	}

	/**
	 * An encoding as users name it.
	 * @param field what is at fault if it is none
	 */
	public static Charset encoding(String field, String name) {
		String plain = name.strip().toLowerCase(Locale.ROOT).replace('_', '-');
		try {
			return Charset.forName(switch (plain) {
				case "utf8" -> "UTF-8";
				case "utf16", "unicode" -> "UTF-16";
				case "ansi", "western", "cp1252", "latin1", "latin-1", "iso-8859-1" -> "windows-1252";
				case "sjis", "shift-jis", "japanese" -> "windows-31j";
				case "gbk", "gb2312", "chinese" -> "GB18030";
				default -> plain;
			});
		}
		catch (IllegalCharsetNameException | UnsupportedCharsetException ex) {
			throw Fault.badRequest(field,
					"is no encoding that is known (such as utf-8, utf-16, windows-1252, shift-jis, gb18030)");
		}
	}

	/**
	 * A separator as users name it.
	 * @param field what is at fault if it is none
	 */
	public static char separator(String field, String name) {
		return switch (word(name)) {
			case "comma" -> ',';
			case "semicolon" -> ';';
			case "tab", "\\t" -> '\t';
			case "pipe", "bar" -> '|';
			case "colon" -> ':';
			case "caret" -> '^';
			case "tilde" -> '~';
			case "space" -> ' ';
			default -> sign(field, name, "must be comma, semicolon, tab, pipe, colon, caret, tilde, space or one sign");
		};
	}

	/**
	 * A quote as users name it.
	 * @param field what is at fault if it is none
	 */
	public static char quote(String field, String name) {
		return switch (word(name)) {
			case "double" -> '"';
			case "single", "apostrophe" -> '\'';
			default -> sign(field, name, "must be double, single or one sign");
		};
	}

	private static char sign(String field, String name, String message) {
		char sign = (name.length() == 1) ? name.charAt(0) : '\n';
		if (sign == '\n' || sign == '\r' || Character.isLetterOrDigit(sign)) {
			throw Fault.badRequest(field, message);
		}
		return sign;
	}

	private static String word(String name) {
		return name.strip().toLowerCase(Locale.ROOT);
	}

}
