package io.github.coterie.mapping;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.coterie.account.EmploymentStatus;
import io.github.coterie.account.Seniority;
import io.github.coterie.account.Tier;
import io.github.coterie.cell.CellSettings;
import io.github.coterie.cell.Cells;
import io.github.coterie.cell.Columns;
import io.github.coterie.committee.PoliticalStatus;
import io.github.coterie.committee.Support;
import io.github.coterie.engagement.TouchDirection;
import io.github.coterie.engagement.TouchpointType;
import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a field.
 */
enum FieldType {

	TEXT("a text", Cells::text),
	/**
	 * The record's own id, or that of its survivor.
	 */
	ID("an id", Cells::text),
	/**
	 * The host of a web address, without www.
	 */
	HOST("a web address", (cells, column) -> host(cells.text(column))),
	/**
	 * An e-mail address.
	 */
	EMAIL("an e-mail address", FieldType::email), INTEGER("a whole number", Cells::integer),
	AMOUNT("a number", Cells::decimal), FLAG("true or false", Cells::flag), INSTANT("a date or a time", Cells::instant),
	/**
	 * Minutes, with or without the word behind them.
	 */
	MINUTES("a whole number of minutes", (cells, column) -> bare(cells, column).integer(column)),
	/**
	 * Several texts in one cell.
	 */
	TEXTS("a list of texts", (cells, column) -> cells.texts(column, ";")), SENIORITY(Seniority.class),
	EMPLOYMENT(EmploymentStatus.class), SUPPORT(Support.class), POLITICAL_STATUS(PoliticalStatus.class),
	TIER(Tier.class), DIRECTION(TouchDirection.class), TOUCHPOINT_TYPE(TouchpointType.class);

	private static final String ANY = "any";

	private final String label;

	private final BiFunction<Cells, String, @Nullable Object> read;

	FieldType(String label, BiFunction<Cells, String, @Nullable Object> read) {
		this.label = label;
		this.read = read;
	}

	<E extends Enum<E>> FieldType(Class<E> constants) {
		this("one of " + names(constants), new Constants<>(constants));
	}

	/**
	 * What it is, in words.
	 */
	String label() {
		return this.label;
	}

	@Nullable Object read(Cells cells, String column) {
		return this.read.apply(cells, column);
	}

	/**
	 * Reads a text that stands in the mapping, or was made of what stands in a cell.
	 */
	@Nullable Object parse(String column, String text, CellSettings settings) {
		return read(new Cells(Columns.of(List.of(column)), List.of(text), settings), column);
	}

	/**
	 * Whether a word is one of the choices by itself.
	 */
	boolean knows(String text) {
		return this.read instanceof Constants<?> constants && constants.byLetters.containsKey(Names.loose(text));
	}

	/**
	 * Whether a text of the mapping can stand in such a field.
	 */
	boolean takes(String text) {
		try {
			return parse(ANY, text, CellSettings.DEFAULT) != null;
		}
		catch (Fault fault) {
			return false;
		}
	}

	/**
	 * The host of a web address, without www.
	 */
	static @Nullable String host(@Nullable String website) {
		Matcher host = Patterns.HOST.matcher((website != null) ? website.toLowerCase(Locale.ROOT) : "");
		return host.matches() ? host.group(1) : null;
	}

	private static @Nullable Object email(Cells cells, String column) {
		String text = cells.text(column);
		if (text == null) {
			return null;
		}
		for (String part : Patterns.BESIDE_ADDRESS.split(text)) {
			if (part.indexOf('@') > 0) {
				return part;
			}
		}
		throw Fault.badRequest(column, "is no e-mail address: it has no @");
	}

	/**
	 * The cell without letters.
	 */
	private static Cells bare(Cells cells, String column) {
		String text = cells.text(column);
		return (text == null || !Patterns.UNIT.matcher(text).find()) ? cells : new Cells(Columns.of(List.of(column)),
				List.of(Patterns.UNIT.matcher(text).replaceAll("")), cells.settings());
	}

	private static <E extends Enum<E>> String names(Class<E> constants) {
		return Arrays.stream(constants.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
	}

	/**
	 * Finds a constant by its letters.
	 */
	private static final class Constants<E extends Enum<E>> implements BiFunction<Cells, String, @Nullable Object> {

		private final Map<String, E> byLetters = new HashMap<>();

		private final String names;

		Constants(Class<E> constants) {
			this.names = names(constants);
			for (E constant : constants.getEnumConstants()) {
				this.byLetters.put(Names.loose(constant.name()), constant);
			}
		}

		@Override
		public @Nullable Object apply(Cells cells, String column) {
			String text = cells.text(column);
			if (text == null) {
				return null;
			}
			E constant = this.byLetters.get(Names.loose(text));
			if (constant == null) {
				throw Fault.badRequest(column, "is not known: say under values: or otherwise: in the mapping which of "
						+ this.names + " it means");
			}
			return constant;
		}

	}

	/**
	 * Apart, since an enum's constants come before its own.
	 */
	private static final class Patterns {

		static final Pattern HOST = Pattern
			.compile("(?:[a-z][a-z0-9+.-]*://)?(?:[^/@]*@)?(?:www\\.)?([^/:?#\\s]+\\.[^/:?#\\s]+?)\\.?(?:[:/?#].*)?");

		static final Pattern BESIDE_ADDRESS = Pattern.compile("(?i)(mailto:|[;,\\s<>])+");

		static final Pattern UNIT = Pattern.compile("[\\p{L}\\s\\u00a0\\u202f]+");

	}

}
