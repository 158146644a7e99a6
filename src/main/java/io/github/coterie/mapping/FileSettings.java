package io.github.coterie.mapping;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.cell.DateOrder;
import io.github.coterie.table.TableSettings;
import org.jspecify.annotations.Nullable;

/**
 * How the files of a rule are to be read; null leaves it to what holds elsewhere.
 *
 * @param table how their bytes become cells
 * @param nothing texts that stand for a blank cell, beside the usual ones
 * @param clear the text that clears what is stored
 * @param decimalComma whether 1.234,5 is meant by a number
 * @param dateOrder how 03/04/2026 is read
 * @param zone of a time that names none
 */
record FileSettings(TableSettings table, Set<String> nothing, @Nullable String clear, @Nullable Boolean decimalComma,
		@Nullable DateOrder dateOrder, @Nullable ZoneId zone) {

	CellSettings over(CellSettings base) {
		Set<String> blank = new HashSet<>(base.nothing());
		blank.addAll(this.nothing);
		return new CellSettings(blank, (this.clear != null) ? this.clear : base.clear(),
				(this.decimalComma != null) ? this.decimalComma : base.decimalComma(),
				(this.dateOrder != null) ? this.dateOrder : base.dateOrder(),
				(this.zone != null) ? this.zone : base.zone(), base.shift());
	}

}
