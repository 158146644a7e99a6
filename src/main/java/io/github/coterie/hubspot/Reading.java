package io.github.coterie.hubspot;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

import io.github.coterie.account.Seniority;
import io.github.coterie.account.Tier;
import io.github.coterie.cell.Cells;
import org.jspecify.annotations.Nullable;

/**
 * How a cell is understood.
 */
enum Reading {

	/**
	 * Is looked at, but becomes no field by itself.
	 */
	HINT(null),
	/**
	 * The id of the record itself.
	 */
	ID(null),
	/**
	 * Names other records, by id or name, several joined by semicolons.
	 */
	OTHERS(null),
	/**
	 * Names a seller: by id, e-mail or name.
	 */
	SELLER(null),

	TEXT(Cells::text),

	/**
	 * At most 4,000 characters of it.
	 */
	SUBJECT((cells, column) -> cut(cells.text(column))),

	INTEGER(Cells::integer), DECIMAL(Cells::decimal), FLAG(Cells::flag), INSTANT(Moments::read),

	/**
	 * An e-mail address; anything else, such as a hash, is left out.
	 */
	EMAIL((cells, column) -> Keys.address(cells.text(column))),

	/**
	 * The host of a domain or web address.
	 */
	HOST((cells, column) -> Keys.host(cells.text(column))),

	TEXTS((cells, column) -> cells.texts(column, ";")),

	/**
	 * {@code tier_1} or {@code Tier 1}.
	 */
	TIER((cells, column) -> tier(cells.text(column))),

	SENIORITY((cells, column) -> seniority(cells.text(column))),

	/**
	 * Why mail came back; that there is a reason says that it did.
	 */
	BOUNCE((cells, column) -> bounced(cells.text(column)));

	private static final int LONGEST = 4_000;

	private final @Nullable BiFunction<Cells, String, ? extends @Nullable Object> reader;

	Reading(@Nullable BiFunction<Cells, String, ? extends @Nullable Object> reader) {
		this.reader = reader;
	}

	boolean isField() {
		return this.reader != null;
	}

	@Nullable Object read(Cells cells, String column) {
		return (this.reader != null) ? this.reader.apply(cells, column) : cells.text(column);
	}

	private static @Nullable String cut(@Nullable String text) {
		return (text != null && text.codePointCount(0, text.length()) > LONGEST)
				? text.substring(0, text.offsetByCodePoints(0, LONGEST)) : text;
	}

	private static @Nullable Tier tier(@Nullable String text) {
		return switch (Header.word(text)) {
			case "tier1", "1" -> Tier.TIER_1;
			case "tier2", "2" -> Tier.TIER_2;
			case "tier3", "3" -> Tier.TIER_3;
			default -> null;
		};
	}

	private static @Nullable Seniority seniority(@Nullable String text) {
		return switch (Header.word(text)) {
			case "clevel", "csuite", "cxo", "executive", "founder", "owner", "partner" -> Seniority.C_LEVEL;
			case "vp", "vicepresident" -> Seniority.VP;
			case "director", "head" -> Seniority.DIRECTOR;
			case "manager" -> Seniority.MANAGER;
			case "senior", "entry", "intern", "employee", "junior", "intermediate", "individualcontributor" ->
				Seniority.INDIVIDUAL_CONTRIBUTOR;
			default -> null;
		};
	}

	private static @Nullable Boolean bounced(@Nullable String text) {
		return (text != null) ? !List.of("false", "no", "0").contains(text.toLowerCase(Locale.ROOT)) : null;
	}

}
