package io.github.coterie.hubspot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.coterie.entry.Key;
import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What cells tell records by.
 */
final class Keys {

	private static final String SYSTEM = "hubspot:";

	private static final Pattern NUMBER = Pattern.compile("(\\d+)(?:\\.0+)?");

	private static final Pattern ROUNDED = Pattern.compile("\\d(?:[.,]\\d+)?[eE]\\+?\\d+");

	private static final Pattern BETWEEN_IDS = Pattern.compile("[;,|\\s\\[\\]\"']+");

	private static final Pattern ADDRESS = Pattern
		.compile("[^\\s@;,<>()\"']{1,64}+@[^\\s@;,<>()\"'.]{1,63}+(?:\\.[^\\s@;,<>()\"'.]{1,63}+)+");

	private static final Pattern HOST = Pattern
		.compile("(?:[a-z][a-z0-9+.-]*://)?(?:[^/@]*@)?(?:www\\.)?([^/:?#\\s@;]+\\.[^/:?#\\s@;]+?)\\.?(?:[:/?#;].*)?");

	private static final Pattern WITH_HOST = Pattern.compile("(\\S.*?)\\s*\\(([^\\s()@/]+\\.[^\\s()@/.]{2,})\\)");

	private static final int LONGEST_ID = 200;

	private static final int LONGEST_HOST = 1_000;

	private Keys() {
	}

	/**
	 * An id as it is stored.
	 */
	static String id(String column, String text) {
		if (isDigits(text) && text.length() <= LONGEST_ID) {
			return SYSTEM + text;
		}
		if (ROUNDED.matcher(text).matches()) {
			throw Fault.badRequest(column,
					"was rounded by a spreadsheet: take the file as HubSpot exported it, or make the column text");
		}
		if (text.length() > LONGEST_ID || BETWEEN_IDS.matcher(text).find()) {
			throw Fault.badRequest(column, "is no id of one record");
		}
		Matcher number = NUMBER.matcher(text);
		return SYSTEM + (number.matches() ? number.group(1) : text);
	}

	/**
	 * The ids in a cell: one, or several joined by semicolons; what stands behind a colon
	 * is a time.
	 */
	static List<String> ids(String column, @Nullable String text) {
		return (text != null) ? BETWEEN_IDS.splitAsStream(text)
			.map((part) -> (part.indexOf(':') > 0) ? part.substring(0, part.indexOf(':')) : part)
			.filter((part) -> !part.isEmpty())
			.map((part) -> id(column, part))
			.distinct()
			.toList() : List.of();
	}

	/**
	 * The records that a cell names, each by id where it holds numbers, else by name.
	 */
	static List<Key> others(String column, @Nullable String text) {
		if (text == null) {
			return List.of();
		}
		if (isDigits(text)) {
			return List.of(new Key(Key.By.ID, id(column, text)));
		}
		if (Stream.of(BETWEEN_IDS.split(text))
			.filter((part) -> !part.isEmpty())
			.allMatch((part) -> NUMBER.matcher(part).matches() || ROUNDED.matcher(part).matches())) {
			return ids(column, text).stream().map((id) -> new Key(Key.By.ID, id)).toList();
		}
		return Stream.of(text.split(";"))
			.map(String::strip)
			.filter((name) -> !name.isEmpty())
			.flatMap(Keys::name)
			.toList();
	}

	/**
	 * A name, or {@code Acme (acme.example)}.
	 */
	private static Stream<Key> name(String text) {
		Matcher withHost = WITH_HOST.matcher(text);
		return withHost.matches() ? Stream.of(new Key(Key.By.DOMAIN, withHost.group(2).toLowerCase(Locale.ROOT)),
				new Key(Key.By.NAME, withHost.group(1))) : Stream.of(new Key(Key.By.NAME, text));
	}

	private static boolean isDigits(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) < '0' || text.charAt(i) > '9') {
				return false;
			}
		}
		return !text.isEmpty();
	}

	/**
	 * The seller whom a cell names: {@code 35252170}, {@code ann@acme.example},
	 * {@code Ann Lee (ann@acme.example)} or {@code Ann Lee}.
	 */
	static List<Key> seller(String column, @Nullable String text) {
		if (text == null || text.equals("0")) {
			return List.of();
		}
		if (NUMBER.matcher(text).matches() || ROUNDED.matcher(text).matches()) {
			return List.of(new Key(Key.By.ID, id(column, text)));
		}
		String address = address(text);
		List<Key> keys = new ArrayList<>();
		if (address != null) {
			keys.add(new Key(Key.By.EMAIL, address));
		}
		String name = (address != null) ? text.replace(address, "").replaceAll("[()<>]", "").strip() : text;
		if (!name.isEmpty()) {
			keys.add(new Key(Key.By.NAME, name));
		}
		return keys;
	}

	/**
	 * The first e-mail address in a text.
	 */
	static @Nullable String address(@Nullable String text) {
		if (text == null || text.indexOf('@') < 0) {
			return null;
		}
		Matcher address = ADDRESS.matcher(text);
		return address.find() ? address.group() : null;
	}

	/**
	 * All e-mail addresses in a text.
	 */
	static List<String> addresses(@Nullable String text) {
		return (text != null) ? ADDRESS.matcher(text).results().map((found) -> found.group()).distinct().toList()
				: List.of();
	}

	/**
	 * The host of a web address, without www.
	 */
	static @Nullable String host(@Nullable String text) {
		if (text == null || text.length() > LONGEST_HOST) {
			return null;
		}
		Matcher host = HOST.matcher(text.toLowerCase(Locale.ROOT));
		return host.matches() ? host.group(1) : null;
	}

}
