package io.github.coterie.salesforce;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.coterie.account.EmploymentStatus;
import io.github.coterie.account.Seniority;
import io.github.coterie.committee.PoliticalStatus;
import io.github.coterie.committee.Support;
import io.github.coterie.engagement.TouchDirection;
import io.github.coterie.fault.Fault;
import io.github.coterie.salesforce.Headings.Spot;
import io.github.coterie.title.TitleRules;
import org.jspecify.annotations.Nullable;

/**
 * How cells are read; what they say is null where they say nothing.
 */
final class Readings {

	private static final Pattern HOST = Pattern
		.compile("(?:[a-z][a-z0-9+.-]*://)?(?:[^/@]*@)?(?:www\\.)?([^/:?#\\s]+\\.[^/:?#\\s]+?)\\.?(?:[:/?#].*)?");

	private static final Map<String, Seniority> SENIORITIES = Label.constants(Seniority.class);

	private static final Map<String, EmploymentStatus> EMPLOYMENTS = Label.constants(EmploymentStatus.class);

	private static final Map<String, Support> SUPPORTS = Label.constants(Support.class);

	private static final Map<String, PoliticalStatus> POLITICAL_STATUSES = Label.constants(PoliticalStatus.class);

	private static final Map<String, TouchDirection> DIRECTIONS = Label.constants(TouchDirection.class);

	private static final Set<String> LEFT = Set.of("former", "formeremployee", "inactive", "departed", "terminated",
			"leftcompany", "leftthecompany", "nolongeratcompany", "nolongerwithcompany", "nolongerthere");

	private static final Set<String> ACTIVE = Set.of("current", "employed", "currentemployee");

	private static final BigDecimal SECONDS = BigDecimal.valueOf(60);

	private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(1_000_000_000);

	/**
	 * Before the point; a number such as 1E999999999 would fill the memory.
	 */
	private static final int MOST_DIGITS = 30;

	private Readings() {
	}

	static @Nullable Object integer(Row row, Spot spot) {
		return row.integer(spot.header());
	}

	static @Nullable Object flag(Row row, Spot spot) {
		return row.flag(spot.header());
	}

	static @Nullable Object instant(Row row, Spot spot) {
		return row.instant(spot.header());
	}

	static @Nullable Object day(Row row, Spot spot) {
		return row.day(spot.header());
	}

	static @Nullable Object dayOrInstant(Row row, Spot spot) {
		return row.dayOrInstant(spot.header());
	}

	static @Nullable Object isThere(Row row, Spot spot) {
		return (spot.text(row) != null) ? Boolean.TRUE : null;
	}

	static @Nullable Object list(Row row, Spot spot) {
		return row.cells().texts(spot.header(), ";");
	}

	/**
	 * A number without zeros behind its point.
	 */
	static @Nullable Object amount(Row row, Spot spot) {
		BigDecimal amount = row.decimal(spot.header());
		if (amount == null) {
			return null;
		}
		if (amount.precision() - amount.scale() > MOST_DIGITS) {
			throw Fault.badRequest(spot.header(), "is beyond all amounts");
		}
		BigDecimal plain = amount.stripTrailingZeros();
		return (plain.scale() < 0) ? plain.setScale(0) : plain;
	}

	/**
	 * A currency; the data export writes 000 where there is none.
	 */
	static @Nullable Object currency(Row row, Spot spot) {
		String currency = spot.text(row);
		return "000".equals(currency) ? null : currency;
	}

	static @Nullable Object domain(Row row, Spot spot) {
		return domain(spot.text(row));
	}

	/**
	 * The host of a web address, without www.
	 */
	static @Nullable String domain(@Nullable String website) {
		Matcher host = HOST.matcher((website != null) ? website.toLowerCase(Locale.ROOT) : "");
		return host.matches() ? host.group(1) : null;
	}

	static @Nullable Object closed(Row row, Spot spot) {
		return (won(row, spot) != null) ? Boolean.TRUE : null;
	}

	static @Nullable Object won(Row row, Spot spot) {
		return switch (Label.letters(spot.text(row))) {
			case "closedwon" -> Boolean.TRUE;
			case "closedlost" -> Boolean.FALSE;
			default -> null;
		};
	}

	/**
	 * A seniority by its name or by a title that has it.
	 */
	static @Nullable Object seniority(Row row, Spot spot) {
		String label = spot.text(row);
		if (label == null) {
			return null;
		}
		Seniority seniority = SENIORITIES.get(Label.letters(label));
		if (seniority == null) {
			seniority = TitleRules.packaged().read(label, null).seniority();
		}
		return (seniority != Seniority.UNKNOWN) ? seniority : null;
	}

	static @Nullable Object employment(Row row, Spot spot) {
		String letters = Label.letters(spot.text(row));
		if (LEFT.contains(letters)) {
			return EmploymentStatus.LEFT;
		}
		return ACTIVE.contains(letters) ? EmploymentStatus.ACTIVE : EMPLOYMENTS.get(letters);
	}

	static @Nullable Object support(Row row, Spot spot) {
		return SUPPORTS.get(Label.letters(spot.text(row)));
	}

	static @Nullable Object politicalStatus(Row row, Spot spot) {
		return POLITICAL_STATUSES.get(Label.letters(spot.text(row)));
	}

	/**
	 * Which side a call came from, as far as that was noted.
	 */
	static @Nullable TouchDirection direction(Row row, Spot spot) {
		return DIRECTIONS.get(Label.letters(spot.text(row)));
	}

	/**
	 * Minutes of a number of seconds, rounded up.
	 */
	static @Nullable Object minutes(Row row, Spot spot) {
		BigDecimal seconds = row.decimal(spot.header());
		if (seconds == null) {
			return null;
		}
		if (seconds.precision() - seconds.scale() > MOST_DIGITS || seconds.abs().compareTo(MOST_SECONDS) > 0) {
			throw Fault.badRequest(spot.header(), "is beyond all durations");
		}
		return (Integer) seconds.divide(SECONDS, 0, RoundingMode.CEILING).intValueExact();
	}

	static List<String> addresses(@Nullable String joined) {
		return (joined != null)
				? List.of(joined.split("[;,\\s]+")).stream().filter((part) -> part.contains("@")).toList() : List.of();
	}

}
