package io.github.coterie.cell;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.coterie.fault.Fault;

/**
 * Numbers as systems and people write them: plain, grouped, with a currency, with an
 * exponent, negative in parentheses.
 */
final class Numbers {

	private static final int LONGEST = 64;

	// beyond it a number written out would fill the memory
	private static final int LARGEST_EXPONENT = 30;

	private static final Pattern WRITTEN = Pattern.compile(
			"(?<open>\\()?(?<sign>[-+−])?(?<before>[^\\d.,()+−-]*)(?<inner>[-+−])?(?<number>[\\d.,](?:[\\d.,'’\\p{Z}]*"
					+ "[\\d.,])?)(?:[eE](?<exponent>[-+]?\\d{1,9}))?(?<after>[^\\d.,()-]*)(?<behind>-)?(?<close>\\))?");

	private static final Pattern SIGN = Pattern.compile("(?:\\p{Lu}{0,3}\\p{Sc}|\\p{Sc}\\p{Lu}{0,3})");

	private static final Set<String> CURRENCIES = Stream
		.concat(Currency.availableCurrencies().map(Currency::getCurrencyCode),
				Stream.of("KR", "KR.", "ZŁ", "KČ", "FT", "LEI", "FR.", "RS", "RS.", "RM"))
		.collect(Collectors.toUnmodifiableSet());

	private static final Pattern WITH_POINT = number("\\.", "[,'’\\p{Z}]");

	private static final Pattern WITH_COMMA = number(",", "[.'’\\p{Z}]");

	private static final Pattern GROUPS = Pattern.compile("[.,'’\\p{Z}]");

	private Numbers() {
	}

	static BigDecimal parse(String column, String text, boolean decimalComma) {
		if (isPlain(text, decimalComma)) {
			return new BigDecimal(text);
		}
		Matcher written = WRITTEN.matcher(text);
		if (text.length() > LONGEST || !written.matches() || signs(written) > 1 || !isCurrency(written.group("before"))
				|| !isCurrency(written.group("after"))) {
			throw Fault.badRequest(column, "is no number (wanted: digits, such as 1200 or -3.50)");
		}
		BigDecimal number = number(column, written.group("number"), decimalComma);
		if (written.group("exponent") != null) {
			number = scaled(column, number, Integer.parseInt(written.group("exponent")));
		}
		return isNegative(written) ? number.negate() : number;
	}

	private static Pattern number(String decimal, String group) {
		return Pattern.compile("(?<whole>\\d+|\\d{1,3}(?:(?<group>" + group + ")\\d{2,3}(?:\\k<group>\\d{2,3})*)?)?(?:"
				+ decimal + "(?<part>\\d*))?");
	}

	private static BigDecimal number(String column, String text, boolean decimalComma) {
		Matcher number = (decimalComma ? WITH_COMMA : WITH_POINT).matcher(text);
		if (number.matches() && endsInThree(number)) {
			String whole = (number.group("whole") != null) ? GROUPS.matcher(number.group("whole")).replaceAll("") : "";
			String part = (number.group("part") != null) ? number.group("part") : "";
			if (!whole.isEmpty() || !part.isEmpty()) {
				return new BigDecimal((whole.isEmpty() ? "0" : whole) + (part.isEmpty() ? "" : "." + part));
			}
		}
		Matcher other = (decimalComma ? WITH_POINT : WITH_COMMA).matcher(text);
		if (other.matches() && endsInThree(other)) {
			throw Fault.badRequest(column, decimalComma
					? "has a decimal point, while numbers are said to have a decimal comma (--decimal point or comma)"
					: "has a decimal comma: say that numbers have one (--decimal comma)");
		}
		throw Fault.badRequest(column, "is no number (wanted: digits, such as 1200 or -3.50)");
	}

	private static boolean endsInThree(Matcher number) {
		return number.group("group") == null
				|| GROUPS.matcher(number.group("whole").substring(number.group("whole").length() - 4)).lookingAt();
	}

	private static BigDecimal scaled(String column, BigDecimal number, int exponent) {
		if (Math.abs(exponent) > LARGEST_EXPONENT) {
			throw Fault.badRequest(column, "is a number too large or too small to be meant");
		}
		return new BigDecimal(number.scaleByPowerOfTen(exponent).toPlainString());
	}

	/**
	 * How many signs there are; parentheses count as one, half of them as too many.
	 */
	private static int signs(Matcher written) {
		if ((written.group("open") == null) != (written.group("close") == null)) {
			return 2;
		}
		return (int) Stream.of("open", "sign", "inner", "behind").filter((sign) -> written.group(sign) != null).count();
	}

	private static boolean isNegative(Matcher written) {
		return written.group("open") != null || written.group("behind") != null || isMinus(written.group("sign"))
				|| isMinus(written.group("inner"));
	}

	private static boolean isMinus(String sign) {
		return "-".equals(sign) || "−".equals(sign);
	}

	private static boolean isCurrency(String text) {
		String sign = Blanks.strip(text);
		return sign.isEmpty() || SIGN.matcher(sign).matches() || CURRENCIES.contains(sign.toUpperCase(Locale.ROOT));
	}

	/**
	 * Whether a text is digits, with a sign and a point at most: the usual case, told
	 * without a pattern.
	 */
	private static boolean isPlain(String text, boolean decimalComma) {
		int from = text.startsWith("-") ? 1 : 0;
		int points = decimalComma ? 1 : 0;
		for (int i = from; i < text.length(); i++) {
			char sign = text.charAt(i);
			if (sign == '.' && i > from && i < text.length() - 1) {
				points++;
			}
			else if (sign < '0' || sign > '9') {
				return false;
			}
		}
		return text.length() > from && text.length() <= LONGEST && points <= 1
				&& !(decimalComma && text.indexOf('.') >= 0);
	}

}
