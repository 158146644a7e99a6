package io.github.coterie.salesforce;

import java.util.List;
import java.util.stream.Stream;

import io.github.coterie.entry.EntryKind;

/**
 * What the columns of an object become.
 *
 * @param kind of the entries
 * @param idLabel its id's label in reports
 * @param columns that become fields; of several for one field the first that says
 * something counts
 * @param links that become references
 * @param needs fields and references without which a row tells nothing
 */
record Mapping(EntryKind kind, String idLabel, List<Column> columns, List<Link> links, List<String> needs) {

	/**
	 * The surest name of a column that becomes a field or reference.
	 */
	String name(String become, boolean report) {
		Stream<List<String>> fields = this.columns.stream()
			.filter((column) -> column.field().equals(become))
			.map((column) -> column.names(report));
		Stream<List<String>> references = this.links.stream()
			.filter((link) -> link.reference().equals(become))
			.flatMap((link) -> link.sources().stream())
			.map((source) -> source.names(report));
		return Stream.concat(fields, references).flatMap(List::stream).findFirst().orElse(become);
	}

}
