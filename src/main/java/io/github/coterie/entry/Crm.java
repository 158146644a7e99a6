package io.github.coterie.entry;

import java.util.List;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.table.Table;

/**
 * A system that exports what Coterie takes in.
 */
public interface Crm {

	/**
	 * Its name, as a user knows it: {@code Salesforce}.
	 */
	String name();

	/**
	 * How the ids of its records start: {@code hubspot} as in {@code hubspot:77}.
	 */
	String prefix();

	/**
	 * Recognises its tables, by their headers and first rows; all others are left out.
	 * @param tables of one export
	 * @param settings how cells are to be understood
	 */
	List<EntrySource> recognise(List<Table> tables, CellSettings settings);

}
