package io.github.coterie.crm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.coterie.fault.Fault;

/**
 * Who else took part in tasks or events: kept until those come.
 */
final class ActivityRelations {

	private final Directory directory;

	private final String column;

	private final Map<SalesforceId, List<Relation>> waiting = new HashMap<>();

	/**
	 * Nobody, so far.
	 * @param directory who may be named
	 * @param column names the task or event
	 */
	ActivityRelations(Directory directory, String column) {
		this.directory = directory;
		this.column = column;
	}

	/**
	 * Keeps what a row says.
	 * @return false when it names no contact, or one who declined
	 */
	boolean keep(Row row, Tally tally) {
		SalesforceId activity = row.requiredId(this.column);
		SalesforceId person = row.requiredId("RelationId");
		if (!person.isOf(SalesforceObject.CONTACT) || Label.letters(row.text("Status")).equals("declined")) {
			return false;
		}
		Colleague colleague = this.directory.colleague(row, "RelationId");
		this.waiting.computeIfAbsent(activity, (id) -> new ArrayList<>(1)).add(new Relation(row, tally, colleague));
		return true;
	}

	/**
	 * Hands over who took part in a task or event.
	 */
	List<Colleague> take(SalesforceId activity) {
		List<Relation> relations = this.waiting.remove(activity);
		return (relations != null) ? relations.stream().map(Relation::colleague).toList() : List.of();
	}

	/**
	 * Rejects what names a task or event that did not come.
	 */
	void rejectRest(SalesforceObject object) {
		this.waiting.values()
			.stream()
			.flatMap(List::stream)
			.sorted(Comparator.comparingLong((Relation relation) -> relation.row().line()))
			.forEach((relation) -> relation.tally()
				.withdrawn(relation.row(),
						Fault.notFound(this.column, "names no " + object.label() + " that was taken")));
		this.waiting.clear();
	}

	private record Relation(Row row, Tally tally, Colleague colleague) {

	}

}
