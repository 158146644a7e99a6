package io.github.coterie.salesforce;

import java.util.ArrayList;
import java.util.List;

import io.github.coterie.table.Table;
import io.github.coterie.table.TableReader;

/**
 * The first rows of a table.
 *
 * @param rows their cells
 */
record Sample(List<List<String>> rows) {

	private static final int MOST = 50;

	static Sample of(Table table) {
		List<List<String>> rows = new ArrayList<>();
		try {
			table.read(new TableReader() {

				@Override
				public void row(long line, List<String> cells) {
					rows.add(List.copyOf(cells));
					if (rows.size() == MOST) {
						throw new EnoughException();
					}
				}

				@Override
				public void flaw(long line, String text, String reason) {
				}

			});
		}
		catch (EnoughException ex) {
			// the rest of the table is read later
		}
		return new Sample(rows);
	}

	/**
	 * The ids that stand in a column.
	 */
	List<SalesforceId> ids(int place) {
		List<SalesforceId> ids = new ArrayList<>();
		for (List<String> row : this.rows) {
			SalesforceId id = (place >= 0 && place < row.size()) ? SalesforceId.parse(row.get(place)) : null;
			if (id != null) {
				ids.add(id);
			}
		}
		return ids;
	}

	private static final class EnoughException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		EnoughException() {
			super(null, null, false, false);
		}

	}

}
