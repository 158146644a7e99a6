package io.github.coterie.dynamics;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What stands in the cells of a column, as far as that can be told from a cell alone: so
 * a cell that slipped into a neighbour's column is noticed.
 */
enum CellType {

	/**
	 * The id of a record.
	 */
	GUID("an id", CellType::isGuid),
	/**
	 * The hash of an exported row.
	 */
	CHECKSUM("a row checksum", matching("[A-Za-z0-9+/=_-]{1,500}")),
	/**
	 * A date, with or without time.
	 */
	DATE("a date", CellType::isDate),
	/**
	 * A number or an amount, with or without its currency.
	 */
	NUMBER("a number",
			matching("[-+(]{0,2}\\s?(\\p{Sc}|[A-Z]{2,3}\\p{Sc}?)?\\s?-?[\\d.,'’\\s\\u00a0\\u202f]*\\d"
					+ "[\\d.,\\s]*(\\p{Sc}|[A-Z]{3}|%)?\\)?")),
	/**
	 * The choice of two.
	 */
	FLAG("yes or no",
			words("allow", "do not allow", "yes", "no", "true", "false", "1", "0", "zulassen", "nicht zulassen", "ja",
					"nein", "autoriser", "ne pas autoriser", "oui", "non", "permitir", "no permitir", "sí", "si")),
	/**
	 * The state of a record.
	 */
	STATE("a status that is known here",
			words("active", "inactive", "open", "completed", "canceled", "cancelled", "scheduled", "won", "lost",
					"qualified", "disqualified", "resolved", "closed", "draft", "0", "1", "2", "3", "aktiv", "inaktiv",
					"offen", "abgeschlossen", "abgebrochen", "storniert", "geplant", "gewonnen", "verloren", "actif",
					"inactif", "ouvert", "ouverte", "terminé", "terminée", "annulé", "annulée", "planifié", "planifiée",
					"conclu", "conclue", "gagné", "gagnée", "perdu", "perdue", "activo", "activa", "inactivo",
					"inactiva", "abierto", "abierta", "completado", "completada", "cancelado", "cancelada",
					"programado", "programada", "ganado", "ganada", "perdido", "perdida")),
	/**
	 * An e-mail address, or several.
	 */
	EMAIL("an e-mail address", (text) -> text.indexOf('@') > 0 && isShort(text)),
	/**
	 * Somebody by name, such as whoever owns a record.
	 */
	SOMEBODY("the name of somebody",
			(text) -> isShort(text) && text.codePoints().anyMatch(Character::isLetter) && !isDate(text)
					&& !FLAG.holds(text)),
	/**
	 * A name, a title, a label: one line.
	 */
	LINE("one line of text", CellType::isShort),
	/**
	 * Anything that is no markup, as a body is.
	 */
	SUBJECT("a subject", (text) -> !isMarkup(text)),
	/**
	 * Anything.
	 */
	TEXT("a text", (text) -> true);

	private static final int SHORT = 1000;

	private final String label;

	private final Predicate<String> holds;

	CellType(String label, Predicate<String> holds) {
		this.label = label;
		this.holds = holds;
	}

	/**
	 * What it is, in words.
	 */
	String label() {
		return this.label;
	}

	/**
	 * Whether a text can stand in such a column.
	 */
	boolean holds(String text) {
		return this.holds.test(text);
	}

	static boolean isGuid(String text) {
		return Patterns.GUID.matcher(text).matches();
	}

	private static boolean isDate(String text) {
		return text.length() <= 60 && Patterns.DATE.matcher(text).matches();
	}

	private static boolean isShort(String text) {
		return text.length() <= SHORT && text.indexOf('\n') < 0 && !isMarkup(text);
	}

	private static boolean isMarkup(String text) {
		return text.indexOf('<') >= 0 && Patterns.MARKUP.matcher(text).find();
	}

	private static Predicate<String> matching(String regex) {
		return Pattern.compile(regex).asMatchPredicate();
	}

	private static Predicate<String> words(String... words) {
		Set<String> known = Set.of(words);
		return (text) -> known.contains(text) || known.contains(text.toLowerCase(Locale.ROOT));
	}

	/**
	 * Apart, since an enum's constants come before its own.
	 */
	private static final class Patterns {

		static final Pattern GUID = Pattern.compile("\\{?\\p{XDigit}{8}-(\\p{XDigit}{4}-){3}\\p{XDigit}{12}}?");

		static final Pattern DATE = Pattern.compile("(\\d{1,4}[-./ ]\\s?(\\d{1,2}|\\p{L}{3,10}\\.?)[-./ ,]\\s?\\d{1,4}"
				+ "|\\p{L}{3,10}\\.? \\d{1,2},? \\d{4}|\\d{4}年\\d{1,2}月\\d{1,2}日)([^\\p{L}@<].*)?|\\d{4}-\\d{2}-\\d{2}T.*"
				+ "|\\d{12,13}");

		static final Pattern MARKUP = Pattern
			.compile("(?i)</?(html|head|body|meta|style|div|p|br|span|table|tbody|tr|td|font|img|ul|li|o:p)[\\s/>]");

	}

}
