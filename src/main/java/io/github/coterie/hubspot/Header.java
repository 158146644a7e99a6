package io.github.coterie.hubspot;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The columns of a table, found by their letters and digits alone, whatever a connector
 * put around them: {@code property_hs_object_id}, {@code properties.hs_object_id} and
 * {@code hs_object_id} are one.
 */
final class Header {

	private static final Pattern AROUND = Pattern
		.compile("^(?:propert(?:y|ies)_+|(?:properties|engagement|metadata|associations)\\.|metadata_)"
				+ "|(?:\\.|__)value$");

	private static final Pattern INNER = Pattern.compile("(?:propert(?:y|ies)[_.]+)?hs_[a-z0-9_]+.*");

	/**
	 * Labels that hardly another system uses; three of them are as good as an id.
	 */
	private static final Set<String> LABELS = Set.of("Lifecycle Stage", "Company Domain Name",
			"Unsubscribed from all email", "Buying Role", "Marketing contact status", "Number of Associated Contacts",
			"Number of Associated Deals", "Associated Company", "Associated Contact", "Associated Deal",
			"Associated Company IDs", "Associated Contact IDs", "Associated Deal IDs",
			"Associated Company IDs (Primary)", "Lead Status", "Deal Stage", "Deal Name", "Deal owner", "Company owner",
			"Contact owner", "Ideal Customer Profile Tier", "Target Account", "Country/Region", "State/Region",
			"Last Activity Date", "Activity assigned to", "Is Deal Closed?", "Create Date");

	private final List<String> columns;

	private final Map<String, Integer> byKey = new HashMap<>();

	Header(List<String> columns) {
		this.columns = columns;
		for (int i = 0; i < columns.size(); i++) {
			this.byKey.putIfAbsent(key(columns.get(i)), i);
		}
		this.byKey.remove("");
	}

	List<String> columns() {
		return this.columns;
	}

	/**
	 * Where the column of a name stands, from 0; -1 where the table lacks it.
	 */
	int place(String name) {
		return this.byKey.getOrDefault(key(name), -1);
	}

	boolean has(String... names) {
		return Stream.of(names).allMatch((name) -> this.byKey.containsKey(key(name)));
	}

	boolean hasAny(String... names) {
		return Stream.of(names).anyMatch((name) -> this.byKey.containsKey(key(name)));
	}

	/**
	 * Whether some column starts so.
	 */
	boolean hasLike(String... beginnings) {
		return Stream.of(beginnings)
			.map(Header::key)
			.anyMatch((beginning) -> this.byKey.keySet().stream().anyMatch((key) -> key.startsWith(beginning)));
	}

	/**
	 * Whether a connector wrote it: its times are UTC, whatever the zone of the portal.
	 */
	boolean isWarehouse() {
		return this.columns.stream().anyMatch((column) -> column.startsWith("_") || AROUND.matcher(column).find());
	}

	/**
	 * Whether it surely comes from HubSpot, whatever it tells of.
	 */
	boolean isHubSpot() {
		return this.columns.stream()
			.anyMatch((column) -> column.equals("Record ID") || column.startsWith("Record ID - ")
					|| INNER.matcher(column).matches())
				|| hasAny("hubspot_owner_id", "vid", "canonical-vid", "portal_id")
				|| (has("_fivetran_synced")
						&& this.columns.stream().anyMatch((column) -> column.startsWith("property_")))
				|| this.columns.stream().filter(LABELS::contains).count() >= 3;
	}

	static String key(String name) {
		return word(AROUND.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll(""));
	}

	/**
	 * The letters and digits of a text, in lower case; empty when there is none.
	 */
	static String word(@Nullable String text) {
		if (text == null) {
			return "";
		}
		StringBuilder word = new StringBuilder(text.length());
		text.codePoints()
			.filter(Character::isLetterOrDigit)
			.forEach((letter) -> word.appendCodePoint(Character.toLowerCase(letter)));
		return word.toString();
	}

}
