package io.github.coterie.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.cell.DateOrder;
import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntrySource;
import io.github.coterie.entry.Finding;
import io.github.coterie.entry.Key;
import io.github.coterie.table.TextTable;

/**
 * Views of Dynamics 365, read.
 */
final class Views {

	static final CellSettings MONTH_FIRST = CellSettings.DEFAULT.with(DateOrder.MONTH_FIRST);

	static final String ID = "5e5c3b7a-1111-4a2b-9c3d-0123456789ab";

	static final String ACTIVITIES = "(Do Not Modify) Activity,(Do Not Modify) Row Checksum,"
			+ "(Do Not Modify) Modified On,Subject,Regarding,Activity Type,Activity Status,Owner,Start Date,Due Date,"
			+ "Date Created,Actual End,Direction,To,Required Attendees,Duration,Description\n";

	private Views() {
	}

	static List<Finding> findings(String csv) {
		return findings(csv, MONTH_FIRST);
	}

	static List<Finding> findings(String csv, CellSettings settings) {
		List<Finding> findings = new ArrayList<>();
		source(csv, settings).read(findings::add);
		return findings;
	}

	static EntrySource source(String csv, CellSettings settings) {
		return new Dynamics().recognise(List.of(new TextTable("view.csv", csv)), settings).getFirst();
	}

	/**
	 * What the only row says.
	 */
	static Entry entry(String csv) {
		return ((Finding.Told) findings(csv).getFirst()).entries().getFirst();
	}

	/**
	 * What an entry refers to by.
	 */
	static List<Key> keys(Entry entry, String reference) {
		return Objects.requireNonNull(entry.references().get(reference)).keys();
	}

	static Key name(String name) {
		return new Key(Key.By.NAME, name);
	}

	static Key email(String address) {
		return new Key(Key.By.EMAIL, address);
	}

	static Key id(String id) {
		return new Key(Key.By.ID, id);
	}

}
