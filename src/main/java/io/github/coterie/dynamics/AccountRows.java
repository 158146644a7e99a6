package io.github.coterie.dynamics;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.coterie.entry.EntryBuilder;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Finding;
import io.github.coterie.entry.Key;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of accounts say.
 */
final class AccountRows {

	private static final Pattern HOST = Pattern
		.compile("(?:[a-z][a-z0-9+.-]*://)?(?:[^/@]*@)?(?:www\\.)?([^/:?#\\s]+\\.[^/:?#\\s]+?)\\.?(?:[:/?#].*)?");

	private AccountRows() {
	}

	static Finding read(Row row) {
		String name = row.required(Attribute.ACCOUNT_NAME);
		EntryBuilder account = row.entry(EntryKind.ACCOUNT)
			.field("name", row.column(Attribute.ACCOUNT_NAME), name)
			.field("domain", row.column(Attribute.WEBSITE), (column) -> host(row.cells().text(column)))
			.field("industry", row.column(Attribute.INDUSTRY), (column) -> label(row.cells().text(column)))
			.field("numberOfEmployees", row.column(Attribute.EMPLOYEES), row.cells()::integer)
			.field("annualRevenue", row.column(Attribute.REVENUE), row.cells()::decimal)
			.field("currency", row.column(Attribute.CURRENCY), CurrencyName.code(row))
			.text("country", row.column(Attribute.COUNTRY))
			.reference("owner", row.column(Attribute.OWNER), row.keys(Attribute.OWNER))
			.reference("parent", row.column(Attribute.PARENT_ACCOUNT), parent(row, name))
			.mergedInto(survivor(row));
		return row.told(account);
	}

	/**
	 * The record that took a merged one's place.
	 */
	static @Nullable String survivor(Row row) {
		String master = row.text(Attribute.MASTER);
		return (master != null && CellType.isGuid(master)) ? Row.id(master) : null;
	}

	/**
	 * The host of a web address, without www.
	 */
	static @Nullable String host(@Nullable String website) {
		Matcher host = HOST.matcher((website != null) ? website.toLowerCase(Locale.ROOT) : "");
		return host.matches() ? host.group(1) : null;
	}

	/**
	 * A choice's label; its bare number says nothing to a reader.
	 */
	static @Nullable String label(@Nullable String text) {
		return (text != null && text.chars().allMatch(Character::isDigit)) ? null : text;
	}

	/**
	 * A name that is the account's own names no parent.
	 */
	private static List<Key> parent(Row row, String name) {
		return row.keys(Attribute.PARENT_ACCOUNT)
			.stream()
			.filter((key) -> key.by() != Key.By.NAME || !key.value().equalsIgnoreCase(name))
			.toList();
	}

}
