package io.github.coterie.crm;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What the rows of accounts say.
 */
final class AccountRows {

	/**
	 * The column that each field is read from.
	 */
	static final Map<String, String> COLUMNS = Map.ofEntries(Map.entry("id", "Id"), Map.entry("name", "Name"),
			Map.entry("domain", "Website"), Map.entry("industry", "Industry"),
			Map.entry("numberOfEmployees", "NumberOfEmployees"), Map.entry("annualRevenue", "AnnualRevenue"),
			Map.entry("currency", "CurrencyIsoCode"), Map.entry("country", "BillingCountry"),
			Map.entry("technologies", "Technologies__c"), Map.entry("owner", "OwnerId"),
			Map.entry("isTarget", "Target__c"), Map.entry("exclusionReason", "ExclusionReason__c"),
			Map.entry("parentId", "ParentId"));

	private static final Pattern HOST = Pattern
		.compile("(?:[a-z][a-z0-9+.-]*://)?(?:[^/@]*@)?(?:www\\.)?([^/:?#\\s]+\\.[^/:?#\\s]+?)\\.?(?:[:/?#].*)?");

	private final Directory directory;

	AccountRows(Directory directory) {
		this.directory = directory;
	}

	List<Map<String, @Nullable Object>> account(Row row) {
		return List.of(Fields.of(this.directory.accounts().claim(row.requiredId("Id")))
			.with("name", row.required("Name"))
			.with("domain", domain(row.text("Website")))
			.with("industry", row.text("Industry"))
			.with("numberOfEmployees", row.integer("NumberOfEmployees"))
			.with("annualRevenue", revenue(row))
			.with("currency", row.text("CurrencyIsoCode"))
			.with("country", country(row))
			.with("technologies", technologies(row.text("Technologies__c")))
			.with("owner", this.directory.owner(row))
			.with("isTarget", row.flag("Target__c"))
			.with("exclusionReason", row.text("ExclusionReason__c"))
			.toDraft());
	}

	List<Map<String, @Nullable Object>> parent(Row row) {
		return List.of(Fields.of(this.directory.account(row, "Id"))
			.with("name", row.required("Name"))
			.with("parentId", this.directory.account(row, "ParentId"))
			.toDraft());
	}

	/**
	 * The host of a web address, without www.
	 */
	static @Nullable String domain(@Nullable String website) {
		Matcher host = HOST.matcher((website != null) ? website.toLowerCase(Locale.ROOT) : "");
		return host.matches() ? host.group(1) : null;
	}

	private static @Nullable BigDecimal revenue(Row row) {
		BigDecimal revenue = row.decimal("AnnualRevenue");
		if (revenue == null) {
			return null;
		}
		BigDecimal plain = revenue.stripTrailingZeros();
		return (plain.scale() < 0) ? plain.setScale(0) : plain;
	}

	private static @Nullable String country(Row row) {
		String country = row.text("BillingCountry");
		return (country != null) ? country : row.text("BillingCountryCode");
	}

	private static @Nullable List<String> technologies(@Nullable String joined) {
		return (joined != null)
				? Stream.of(joined.split(";")).map(String::strip).filter((name) -> !name.isEmpty()).toList() : null;
	}

}
