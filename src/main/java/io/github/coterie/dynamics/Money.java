package io.github.coterie.dynamics;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.coterie.cell.Cells;
import io.github.coterie.cell.Columns;
import org.jspecify.annotations.Nullable;

/**
 * Amounts as views show them, and currencies by their names.
 */
final class Money {

	private static final Pattern UNIT = Pattern.compile("[\\p{Sc}\\p{L}\\s\\u00a0\\u202f]+");

	private static final Map<String, String> CODES = codes();

	private Money() {
	}

	/**
	 * An amount, without the currency that stands beside it.
	 */
	static @Nullable BigDecimal amount(Cells cells, String column) {
		String text = cells.text(column);
		if (text == null || !UNIT.matcher(text).find()) {
			return cells.decimal(column);
		}
		List<String> plain = List.of(UNIT.matcher(text).replaceAll(""));
		return new Cells(Columns.of(List.of(column)), plain, cells.settings()).decimal(column);
	}

	/**
	 * The code of the row's currency, when it can be told.
	 */
	static @Nullable String currency(Row row) {
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
