package io.github.coterie.imports;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.mapping.Mapping;
import io.github.coterie.table.TableSettings;
import org.jspecify.annotations.Nullable;

/**
 * How an import is to be read, where its files alone do not tell.
 *
 * @param tables how bytes become cells
 * @param cells how cells become values
 * @param mapping what columns mean; what it takes is not looked at by anything else
 * @param tryOut whether nothing is to be written
 */
public record ImportSettings(TableSettings tables, CellSettings cells, @Nullable Mapping mapping, boolean tryOut) {

	/**
	 * Everything is detected, and written.
	 */
	public static final ImportSettings DETECT = new ImportSettings(TableSettings.DETECT, CellSettings.DEFAULT, null,
			false);

	/**
	 * How a file is to be read: as its mapping says, else as all are.
	 * @param file its name, with that of its archive or sheet
	 */
	TableSettings tablesOf(String file) {
		TableSettings own = (this.mapping != null) ? this.mapping.tableSettings(file) : TableSettings.DETECT;
		return own.equals(TableSettings.DETECT) ? this.tables : own;
	}

	/**
	 * The same, but nothing is written.
	 */
	public ImportSettings tryingOut() {
		return new ImportSettings(this.tables, this.cells, this.mapping, true);
	}

}
