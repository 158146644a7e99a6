package io.github.coterie.hubspot;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.coterie.entry.EntryBuilder;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Finding;

/**
 * What the rows of owners say.
 */
final class Owners {

	private Owners() {
	}

	/**
	 * A seller who left stays: what was sold keeps its seller.
	 */
	static Finding tell(Row row) {
		String name = Stream.of(row.text("firstName"), row.text("lastName"))
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
		EntryBuilder owner = row.entry(EntryKind.OWNER, row.requiredId("id"));
		if (!name.isEmpty()) {
			owner.field("name", row.column("lastName"), name);
		}
		return row.told(List.of(owner.build()));
	}

}
