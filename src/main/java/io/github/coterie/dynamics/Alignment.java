package io.github.coterie.dynamics;

import java.util.regex.Pattern;

import io.github.coterie.cell.Cells;
import io.github.coterie.fault.Fault;
import io.github.coterie.fault.FaultCode;
import org.jspecify.annotations.Nullable;

/**
 * Whether each cell of a row stands below its own header. Bodies of e-mails are full of
 * separators, quotes and line breaks; a tool that does not quote them moves the cells
 * behind them, and the number of cells does not always tell.
 */
final class Alignment {

	private static final String ADVICE = " (a text before it holds a separator, a quote or a line break: export the view"
			+ " without its body, or put such texts in quotes)";

	private static final int SHORTEST_ROW = 40;

	/**
	 * Where an id has its first hyphen, behind a line break.
	 */
	private static final int GUID_START = 9;

	private static final Pattern ROW = Pattern
		.compile("\"?\\{?\\p{XDigit}{8}-(\\p{XDigit}{4}-){3}\\p{XDigit}{12}}?\"?[,;\\t|]");

	private Alignment() {
	}

	/**
	 * Checks a row.
	 * @throws Fault that names the first column whose cell can't be its own
	 */
	static void verify(Layout layout, Cells cells) {
		if (cells.values().size() != layout.columns().names().size()) {
			throw new Fault(FaultCode.BAD_REQUEST, null,
					"has " + cells.values().size() + " cells for " + layout.columns().names().size() + " columns");
		}
		layout.types().forEach((column, type) -> {
			String text = cells.text(column);
			if (text != null && !type.holds(text)) {
				throw shifted(column, "“" + start(text) + "” is not " + type.label());
			}
		});
		verifyGuard(layout, cells);
		verifyQuotes(layout, cells);
	}

	/**
	 * A quote that is not closed takes the rows behind it into its own cell.
	 */
	private static void verifyQuotes(Layout layout, Cells cells) {
		if (layout.idColumn() == null) {
			return;
		}
		for (int i = 0; i < cells.values().size(); i++) {
			String text = cells.values().get(i);
			if (text.length() > SHORTEST_ROW && holdsRows(text)) {
				String column = layout.columns().names().get(i);
				throw Fault.badRequest(column, "“" + column + "” holds rows that come behind this one: a quote in it is"
						+ " not closed, or not doubled");
			}
		}
	}

	private static boolean holdsRows(String text) {
		for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
			if (text.startsWith("-", end + GUID_START) || text.startsWith("-", end + GUID_START + 1)
					|| text.startsWith("-", end + GUID_START + 2)) {
				if (ROW.matcher(text).region(end + 1, text.length()).lookingAt()) {
					return true;
				}
			}
		}
		return false;
	}

	/**
	 * What Dynamics fills in every row that has an id.
	 */
	private static void verifyGuard(Layout layout, Cells cells) {
		String id = layout.idColumn();
		if (id == null || cells.text(id) == null) {
			return;
		}
		String blank = blank(layout, cells);
		if (blank != null) {
			throw shifted(blank, "it is blank, and Dynamics never leaves it so");
		}
	}

	private static @Nullable String blank(Layout layout, Cells cells) {
		return layout.places(Attribute.CHECKSUM, Attribute.MODIFIED_ON)
			.stream()
			.filter((column) -> column.startsWith(DynamicsObject.GUARD) && cells.text(column) == null)
			.findFirst()
			.orElse(null);
	}

	private static Fault shifted(String column, String sign) {
		return Fault.badRequest(column,
				"the cells seem to be shifted from column “" + column + "” on: " + sign + ADVICE);
	}

	private static String start(String text) {
		String line = text.lines().findFirst().orElse("");
		return (line.length() > 40) ? line.substring(0, 40) + "…" : line;
	}

}
