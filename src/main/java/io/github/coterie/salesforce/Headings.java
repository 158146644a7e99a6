package io.github.coterie.salesforce;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The header of a table, found by what its names say: {@code AccountId},
 * {@code Account.Id}, {@code ACCOUNTID} and {@code Account ID} are one.
 */
final class Headings {

	private final List<String> headers;

	private final Map<String, String> byName;

	private final Set<String> spellings;

	private final String object;

	private final boolean related;

	private Headings(List<String> headers, Map<String, String> byName, Set<String> spellings, String object,
			boolean related) {
		this.headers = headers;
		this.byName = byName;
		this.spellings = spellings;
		this.object = object;
		this.related = related;
	}

	static Headings of(List<String> headers) {
		Map<String, String> byName = new HashMap<>();
		Set<String> spellings = new HashSet<>();
		for (String header : headers) {
			byName.putIfAbsent(Label.name(header), header);
			spellings.add(header);
		}
		byName.remove("");
		return new Headings(List.copyOf(headers), byName, spellings, "", false);
	}

	/**
	 * The columns that tell of another object beside: {@code Account.Name}.
	 */
	Headings related(String object) {
		return new Headings(this.headers, this.byName, this.spellings, Label.name(object), true);
	}

	/**
	 * The columns of a report that tell of an object; some reports write its name before
	 * the label, as in {@code Contact: Email}.
	 */
	Headings labelled(String object) {
		return new Headings(this.headers, this.byName, this.spellings, Label.name(object), false);
	}

	List<String> headers() {
		return this.headers;
	}

	/**
	 * The first column that has one of some names.
	 */
	@Nullable String find(String... names) {
		return Arrays.stream(names).map(this::header).filter(Objects::nonNull).findFirst().orElse(null);
	}

	boolean has(String... names) {
		return find(names) != null;
	}

	/**
	 * Where texts stand that are known by some names; a name such as
	 * {@code FirstName + LastName} stands for two cells.
	 */
	List<Spot> spots(List<String> names) {
		List<Spot> spots = new ArrayList<>();
		for (String name : names) {
			List<String> parts = new ArrayList<>();
			for (String part : name.split(" \\+ ")) {
				String header = header(part);
				if (header != null) {
					parts.add(header);
				}
			}
			if (parts.size() == name.split(" \\+ ").length) {
				spots.add(new Spot(parts));
			}
		}
		return spots;
	}

	/**
	 * Whether a column is written just as the API writes it, or in capitals.
	 */
	boolean spells(String name) {
		return this.spellings.contains(name) || this.spellings.contains(name.toUpperCase(Locale.ROOT));
	}

	/**
	 * Whether there are columns that only a Salesforce administrator adds.
	 */
	boolean hasCustom() {
		return this.headers.stream().anyMatch((header) -> header.toLowerCase(Locale.ROOT).endsWith("__c"));
	}

	private @Nullable String header(String name) {
		String letters = Label.name(name);
		if (this.related) {
			return this.byName.get(this.object + letters);
		}
		String header = this.byName.get(letters);
		if (header == null && !this.object.isEmpty()) {
			header = this.byName.get(this.object + letters);
			return (header != null && header.contains(":")) ? header : null;
		}
		return header;
	}

	/**
	 * One cell, or two that belong together.
	 *
	 * @param headers their columns
	 */
	record Spot(List<String> headers) {

		/**
		 * The column to name when something is wrong.
		 */
		String header() {
			return this.headers.getLast();
		}

		@Nullable String text(Row row) {
			if (this.headers.size() == 1) {
				return row.text(header());
			}
			String joined = String.join(" ", this.headers.stream().map(row::text).filter(Objects::nonNull).toList());
			return joined.isEmpty() ? null : joined;
		}

	}

}
