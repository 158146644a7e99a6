package io.github.coterie.job;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.cell.DateOrder;
import io.github.coterie.fault.Fault;
import io.github.coterie.imports.ImportSettings;
import io.github.coterie.mapping.Mapping;
import io.github.coterie.table.TableSettings;
import org.jspecify.annotations.Nullable;

/**
 * How the files of an import are to be read, in the words of the user.
 *
 * @param words what was said
 */
public record ImportOptions(Map<ImportOption, String> words) {

	/**
	 * Everything is detected.
	 */
	public static final ImportOptions NONE = new ImportOptions(Map.of());

	public ImportOptions {
		words = Map.copyOf(words);
	}

	/**
	 * What the engine makes of the words.
	 * @throws Fault with the field that can't be understood
	 */
	public ImportSettings settings(@Nullable Mapping mapping, boolean tryOut) {
		TableSettings tables = TableSettings.parse(word(ImportOption.ENCODING), word(ImportOption.SEPARATOR),
				word(ImportOption.QUOTE), headerLine());
		return new ImportSettings(tables, cells(), mapping, tryOut);
	}

	private CellSettings cells() {
		String clear = word(ImportOption.CLEAR);
		String dates = word(ImportOption.DATES);
		CellSettings usual = CellSettings.DEFAULT;
		return new CellSettings(nothing(usual.nothing()), (clear != null) ? clear : usual.clear(), isDecimalComma(),
				(dates != null) ? DateOrder.named(ImportOption.DATES.field(), dates) : null, zone(), usual.shift());
	}

	private Set<String> nothing(Set<String> usual) {
		Set<String> nothing = new HashSet<>(usual);
		String nulls = word(ImportOption.NULLS);
		if (nulls != null) {
			Arrays.stream(nulls.split(",")).map(String::strip).filter((text) -> !text.isEmpty()).forEach(nothing::add);
		}
		return nothing;
	}

	private boolean isDecimalComma() {
		String decimal = word(ImportOption.DECIMAL);
		return switch ((decimal != null) ? decimal.toLowerCase(Locale.ROOT) : "point") {
			case "comma", "," -> true;
			case "point", "dot", "." -> false;
			default -> throw Fault.badRequest(ImportOption.DECIMAL.field(), "must be comma or point");
		};
	}

	private ZoneId zone() {
		String zone = word(ImportOption.ZONE);
		try {
			return (zone != null) ? ZoneId.of(zone) : CellSettings.DEFAULT.zone();
		}
		catch (DateTimeException ex) {
			throw Fault.badRequest(ImportOption.ZONE.field(),
					"is no time zone that is known (such as Europe/Berlin, America/New_York, UTC)");
		}
	}

	private @Nullable Integer headerLine() {
		String line = word(ImportOption.HEADER_LINE);
		if (line != null && !line.matches("[1-9]\\d{0,5}")) {
			throw Fault.badRequest(ImportOption.HEADER_LINE.field(),
					"must be the number of the line with the headers, from 1");
		}
		return (line != null) ? Integer.valueOf(line) : null;
	}

	private @Nullable String word(ImportOption option) {
		String word = this.words.get(option);
		return (word == null || word.isBlank()) ? null : word.strip();
	}

}
