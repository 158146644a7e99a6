package io.github.coterie.salesforce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.EntrySource;
import io.github.coterie.entry.Finding;
import io.github.coterie.entry.Reference;
import io.github.coterie.table.Table;

/**
 * An export that is written in a test, and what is found in it.
 */
final class Export {

	private final List<Table> tables = new ArrayList<>();

	private CellSettings settings = CellSettings.DEFAULT;

	Export file(String name, String text) {
		this.tables.add(new TextTable(name, text));
		return this;
	}

	Export with(CellSettings settings) {
		this.settings = settings;
		return this;
	}

	List<EntrySource> sources() {
		return new Salesforce().recognise(this.tables, this.settings);
	}

	/**
	 * What was recognised, as in {@code Account.csv: Account}.
	 */
	List<String> recognised() {
		return sources().stream().map((source) -> source.name() + ": " + source.object()).toList();
	}

	List<Finding> findings() {
		List<Finding> findings = new ArrayList<>();
		sources().forEach((source) -> source.read(findings::add));
		return findings;
	}

	List<Entry> entries() {
		return findings().stream()
			.flatMap((finding) -> (finding instanceof Finding.Told told) ? told.entries().stream()
					: List.<Entry>of().stream())
			.toList();
	}

	List<Entry> entries(EntryKind kind) {
		return entries().stream().filter((entry) -> entry.kind() == kind).toList();
	}

	Entry entry() {
		List<Entry> entries = entries();
		if (entries.size() != 1) {
			throw new AssertionError("Not one entry: " + findings());
		}
		return entries.getFirst();
	}

	/**
	 * Rows that tell of nothing that is taken, as in {@code 3 it is a draft}.
	 */
	List<String> skipped() {
		return findings().stream()
			.filter(Finding.Skipped.class::isInstance)
			.map(Finding.Skipped.class::cast)
			.map((skipped) -> skipped.place().line() + " " + skipped.reason())
			.toList();
	}

	/**
	 * Rows that can't be taken, as in {@code 3 Name null: must not be blank}.
	 */
	List<String> refused() {
		return findings().stream()
			.filter(Finding.Refused.class::isInstance)
			.map(Finding.Refused.class::cast)
			.map((refused) -> refused.place().line() + " " + refused.column() + " " + refused.value() + ": "
					+ refused.reason())
			.toList();
	}

	/**
	 * What an entry refers to, as in {@code account=ID 001…, NAME Acme}.
	 */
	static List<String> references(Entry entry) {
		return entry.references().entrySet().stream().map((link) -> link.getKey() + "=" + keys(link)).sorted().toList();
	}

	static List<String> participants(Entry entry) {
		return entry.participants().stream().map(Export::keys).toList();
	}

	private static String keys(Map.Entry<String, Reference> link) {
		return keys(link.getValue());
	}

	private static String keys(Reference reference) {
		return String.join(", ", reference.keys().stream().map((key) -> key.by() + " " + key.value()).toList());
	}

}
