package io.github.coterie.dynamics;

import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Currencies by the names that Dynamics gives them.
 */
final class CurrencyName {

	private static final Map<String, String> CODES = codes();

	private CurrencyName() {
	}

	/**
	 * The code of the row's currency, when it can be told.
	 */
	static @Nullable String code(Row row) {
		String name = row.text(Attribute.CURRENCY);
		return (name != null) ? CODES.get(name.toLowerCase(Locale.ROOT)) : null;
	}

	private static Map<String, String> codes() {
		Map<String, String> codes = new HashMap<>();
		for (Currency currency : Currency.getAvailableCurrencies()) {
			codes.put(currency.getCurrencyCode().toLowerCase(Locale.ROOT), currency.getCurrencyCode());
			codes.put(currency.getDisplayName(Locale.ENGLISH).toLowerCase(Locale.ROOT), currency.getCurrencyCode());
		}
		codes.put("pound sterling", "GBP");
		return codes;
	}

}
