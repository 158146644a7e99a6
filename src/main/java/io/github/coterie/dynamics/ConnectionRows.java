package io.github.coterie.dynamics;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.coterie.entry.EntryBuilder;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Finding;
import io.github.coterie.entry.Key;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of connections and stakeholders say: who plays which part in which deal.
 */
final class ConnectionRows {

	private ConnectionRows() {
	}

	static Finding read(Row row) {
		String label = AccountRows.label(row.text(Attribute.ROLE_TO));
		if (label == null) {
			return row.skipped("names no role");
		}
		if (!isA(row, Attribute.CONNECTED_TO_TYPE, "contact", "2")) {
			return row.skipped("connects to no contact");
		}
		row.required(Attribute.CONNECTED_TO);
		List<Key> opportunity = isA(row, Attribute.CONNECTED_FROM_TYPE, "opportunity", "3")
				? row.keys(Attribute.CONNECTED_FROM) : List.of();
		EntryBuilder role = row.entry(EntryKind.ROLE)
			.field("label", row.column(Attribute.ROLE_TO), label)
			.reference("person", row.column(Attribute.CONNECTED_TO), row.keys(Attribute.CONNECTED_TO))
			.reference("opportunity", row.column(Attribute.CONNECTED_FROM), opportunity);
		if (guid(row) == null) {
			role.id(row.column(Attribute.ROLE_TO),
					ContentId.of("role", row.text(Attribute.CONNECTED_TO), row.text(Attribute.CONNECTED_FROM), label));
		}
		return row.told(role);
	}

	private static @Nullable String guid(Row row) {
		String column = row.layout().idColumn();
		return (column != null) ? row.cells().text(column) : null;
	}

	/**
	 * A view that does not tell what it connects is taken for one of stakeholders.
	 */
	private static boolean isA(Row row, Attribute type, String... names) {
		String word = row.word(type);
		return word.isEmpty() || Stream.of(names).anyMatch((name) -> Objects.equals(name, word));
	}

}
