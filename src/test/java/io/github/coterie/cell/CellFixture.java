package io.github.coterie.cell;

import java.util.List;

/**
 * Rows of one cell.
 */
final class CellFixture {

	static final String COLUMN = "Some Column";

	private CellFixture() {
	}

	static Cells cell(String value) {
		return cell(value, CellSettings.DEFAULT);
	}

	static Cells cell(String value, CellSettings settings) {
		return new Cells(Columns.of(List.of(COLUMN)), List.of(value), settings);
	}

}
