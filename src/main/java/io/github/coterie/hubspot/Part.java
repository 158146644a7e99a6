package io.github.coterie.hubspot;

import java.util.ArrayList;
import java.util.List;

import io.github.coterie.cell.Cells;
import io.github.coterie.entry.Entry;
import io.github.coterie.entry.Finding;
import io.github.coterie.entry.Place;

/**
 * One object that the rows of a table tell of.
 *
 * @param layout where its fields stand
 * @param teller what they say
 */
record Part(Layout layout, Teller teller) {

	/**
	 * What a row says in all its parts. Where there are several, those without a record
	 * are left out.
	 */
	static Finding tell(List<Part> parts, Cells cells, Place place) {
		if (parts.size() == 1) {
			return parts.getFirst().tell(cells, place);
		}
		List<Entry> entries = new ArrayList<>();
		for (Part part : parts) {
			if (new Row(part.layout, cells, place).text("id") != null
					&& part.tell(cells, place) instanceof Finding.Told told) {
				entries.addAll(told.entries());
			}
		}
		return entries.isEmpty() ? new Finding.Skipped(place, "has no Record ID of anything")
				: new Finding.Told(place, entries);
	}

	private Finding tell(Cells cells, Place place) {
		return this.teller.tell(new Row(this.layout, cells, place));
	}

}
