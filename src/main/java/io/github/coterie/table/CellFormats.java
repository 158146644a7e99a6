package io.github.coterie.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How the numbers of a workbook are meant: as numbers, or as days and times of day.
 */
final class CellFormats {

	private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);

	// day 60 is February 29 of 1900, which never was
	private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

	private static final int LAST_DAY = 2_958_465;

	private static final int LONGEST_NUMBER = 40;

	private static final int LARGEST_EXPONENT = 30;

	private static final long MILLISECONDS_OF_DAY = 86_400_000;

	private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss",
			Locale.ROOT);

	private static final Pattern NO_LETTERS = Pattern
		.compile("\"[^\"]*\"|\\\\.|_.|\\[(?![hms]+\\])[^\\]]*\\]|General|E[-+]");

	private final Map<String, String> codes = new HashMap<>();

	private final List<Meaning> meanings = new ArrayList<>();

	private boolean inCellFormats;

	/**
	 * Takes the start of an element of the styles.
	 */
	void read(SheetXml xml) {
		switch (xml.element()) {
			case "numFmt" -> this.codes.put(xml.attribute("numFmtId"), xml.attribute("formatCode"));
			case "cellXfs" -> this.inCellFormats = true;
			case "cellStyles", "dxfs", "cellStyleXfs" -> this.inCellFormats = false;
			case "xf" -> {
				if (this.inCellFormats) {
					this.meanings.add(meaning(xml.attribute("numFmtId")));
				}
			}
			default -> {
			}
		}
	}

	/**
	 * Writes a number as it is meant: without exponent, a day in ISO 8601.
	 */
	String written(String number, @Nullable String style, boolean from1904) {
		if (number.length() > LONGEST_NUMBER) {
			return number;
		}
		try {
			BigDecimal value = new BigDecimal(number);
			Meaning meaning = meaningOfStyle(style);
			boolean day = meaning != Meaning.NUMBER && value.signum() >= 0
					&& value.compareTo(BigDecimal.valueOf(LAST_DAY + 1)) < 0;
			return day ? time(value, meaning, from1904) : plain(number, value);
		}
		catch (NumberFormatException ex) {
			return number;
		}
	}

	private static String plain(String number, BigDecimal value) {
		if (Math.abs((long) value.scale()) > LONGEST_NUMBER || value.precision() - value.scale() > LARGEST_EXPONENT) {
			return number;
		}
		// a spreadsheet knows 15 digits; the others come from binary fractions
		BigDecimal known = (value.precision() > 15 && value.scale() > 0) ? value.round(new MathContext(15)) : value;
		return (known.signum() == 0) ? "0" : known.stripTrailingZeros().toPlainString();
	}

	private static String time(BigDecimal value, Meaning meaning, boolean from1904) {
		long milliseconds = value.multiply(BigDecimal.valueOf(MILLISECONDS_OF_DAY))
			.setScale(0, RoundingMode.HALF_UP)
			.longValueExact();
		long day = milliseconds / MILLISECONDS_OF_DAY;
		LocalTime time = LocalTime.MIDNIGHT.plus(milliseconds % MILLISECONDS_OF_DAY, ChronoUnit.MILLIS);
		if (meaning == Meaning.TIME && day == 0) {
			return time.toString();
		}
		LocalDate date = from1904 ? FIRST_OF_1904.plusDays(day) : DAY_0.plusDays((day < 60) ? day + 1 : day);
		boolean whole = meaning == Meaning.DATE && time.equals(LocalTime.MIDNIGHT);
		LocalDateTime both = date.atTime(time);
		return whole ? date.toString() : (time.getNano() == 0) ? TO_THE_SECOND.format(both) : both.toString();
	}

	private Meaning meaningOfStyle(@Nullable String style) {
		try {
			int place = (style != null && !style.isEmpty()) ? Integer.parseInt(style) : 0;
			return (place >= 0 && place < this.meanings.size()) ? this.meanings.get(place) : Meaning.NUMBER;
		}
		catch (NumberFormatException ex) {
			return Meaning.NUMBER;
		}
	}

	private Meaning meaning(String format) {
		String code = this.codes.get(format);
		if (code != null) {
			return meaningOfCode(code);
		}
		return switch (format) {
			case "14", "15", "16", "17", "27", "28", "29", "30", "31", "36", "50", "51", "52", "53", "54", "57", "58" ->
				Meaning.DATE;
			case "22" -> Meaning.DATE_TIME;
			case "18", "19", "20", "21", "32", "33", "34", "35", "45", "46", "47", "55", "56" -> Meaning.TIME;
			default -> Meaning.NUMBER;
		};
	}

	private static Meaning meaningOfCode(String code) {
		String letters = NO_LETTERS.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
		boolean date = letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0;
		boolean time = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
		if (!date && !time) {
			return (letters.indexOf('m') >= 0) ? Meaning.DATE : Meaning.NUMBER;
		}
		return (date && time) ? Meaning.DATE_TIME : date ? Meaning.DATE : Meaning.TIME;
	}

	/**
	 * What a number is meant as.
	 */
	private enum Meaning {

		NUMBER, DATE, DATE_TIME, TIME

	}

}
