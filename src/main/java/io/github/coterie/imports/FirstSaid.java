package io.github.coterie.imports;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.coterie.entry.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a table without ids have said: where several tell of one record, each
 * field is that of the first row that tells it, so that the same table again changes
 * nothing.
 */
final class FirstSaid {

	private final PrintSet said = new PrintSet();

	/**
	 * The same, without what a row before said of the record.
	 */
	Pending of(Pending pending, String recordId) {
		Entry entry = pending.entry();
		if (entry.id() != null || pending.waited() != null) {
			return pending;
		}
		Entry rest = new Entry(entry.kind(), null, unsaid(recordId, entry.fields()),
				unsaid(recordId, entry.references()), entry.participants(), entry.deleted(), entry.mergedInto(),
				entry.columns());
		return new Pending(pending.row(), pending.system(), rest, pending.print(), null, pending.part());
	}

	private <V extends @Nullable Object> Map<String, V> unsaid(String recordId, Map<String, V> told) {
		Map<String, V> unsaid = new LinkedHashMap<>();
		told.forEach((name, value) -> {
			if (this.said.add(Prints.of(recordId + " " + name))) {
				unsaid.put(name, value);
			}
		});
		return unsaid;
	}

}
