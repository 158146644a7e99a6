package io.github.coterie.salesforce;

import java.util.Set;
import java.util.function.Function;

import io.github.coterie.engagement.TouchpointType;
import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryBuilder;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Reference;
import io.github.coterie.fault.Fault;
import io.github.coterie.salesforce.Bound.BoundLink;
import org.jspecify.annotations.Nullable;

/**
 * A task or an event that took place.
 */
final class TouchPart implements Part {

	private static final Set<String> CLOSED = Set.of("completed", "closed", "done", "abgeschlossen", "erledigt",
			"terminé", "terminée", "completada", "completado", "concluída", "concluído", "completata", "completato",
			"voltooid", "已完成", "完了");

	private final Bound bound;

	private final Function<Row, TouchpointType> type;

	private final boolean isEvent;

	private final BoundLink participant;

	private final @Nullable String typeColumn;

	private final @Nullable String who;

	private final @Nullable String isChild;

	private final @Nullable String isClosed;

	private final @Nullable String status;

	private final @Nullable String completed;

	private TouchPart(Bound bound, Headings headings, boolean report, boolean isEvent,
			Function<Row, TouchpointType> type) {
		this.bound = bound;
		this.type = type;
		this.isEvent = isEvent;
		this.participant = BoundLink.of(Mappings.PARTICIPANT, headings, report);
		this.typeColumn = headings.find("Type", "Activity Type", "TaskSubtype", "Subject");
		this.who = report ? headings.find("Lead ID") : headings.find("WhoId");
		this.isChild = headings.find("IsChild");
		this.isClosed = headings.find("IsClosed", "Closed");
		this.status = headings.find("Status");
		this.completed = headings.find("CompletedDateTime");
	}

	/**
	 * Tasks, of which those are touchpoints that are done.
	 * @param incoming tasks that stand for e-mail that came in
	 */
	static TouchPart tasks(Headings headings, boolean report, Mail incoming) {
		Bound bound = report ? Bound.report(Mappings.TASK, headings) : Bound.file(Mappings.TASK, headings);
		ActivityType types = new ActivityType(headings);
		return new TouchPart(bound, headings, report, false,
				(row) -> incoming.replyOr(bound.id(row), types.ofTask(row)));
	}

	static TouchPart events(Headings headings, boolean report) {
		Bound bound = report ? Bound.report(Mappings.EVENT, headings) : Bound.file(Mappings.EVENT, headings);
		return new TouchPart(bound, headings, report, true, new ActivityType(headings)::ofEvent);
	}

	@Override
	public EntryKind kind() {
		return EntryKind.TOUCHPOINT;
	}

	@Override
	public Reply read(Row row) {
		SalesforceId id = this.bound.id(row);
		if (id == null && this.bound.idColumn() != null) {
			throw Fault.badRequest(this.bound.idColumn(), "must not be blank");
		}
		if (row.isTrue(this.isChild)) {
			return new Nothing("it is an invitee's copy of another event");
		}
		if (this.bound.isDeleted(row)) {
			return (id != null) ? new Says(this.bound.entry(row, id).deleted(true).build())
					: new Nothing("it is deleted, and has no id");
		}
		if (!this.isEvent && !isDone(row)) {
			return new Nothing("it is a plan, not a touchpoint");
		}
		return touch(row, id);
	}

	private Reply touch(Row row, @Nullable SalesforceId id) {
		SalesforceId who = row.id(this.who);
		boolean isLead = who != null && who.startsWith(LeadPart.PREFIX);
		this.bound.check(row);
		EntryBuilder builder = this.bound.fill(this.bound.entry(row, id), row);
		builder.field("type", (this.typeColumn != null) ? this.typeColumn : "Type", this.type.apply(row));
		Reference person = isLead ? null : this.participant.reference(row);
		if (person != null) {
			builder.participant(person.column(), person.keys());
		}
		Entry entry = builder.build();
		if (person == null && !entry.references().containsKey("account")
				&& !entry.references().containsKey("opportunity")) {
			return isLead ? LeadPart.REASON : new Nothing("it names neither a person nor an account");
		}
		return new Says(entry);
	}

	private boolean isDone(Row row) {
		Boolean closed = row.flag(this.isClosed);
		if (closed != null) {
			return closed;
		}
		if (this.isClosed == null && this.status == null && this.completed == null) {
			throw Fault.badRequest("Status",
					"the file has neither this column nor IsClosed, so that none of its rows can be told from a plan");
		}
		return CLOSED.contains(Label.letters(row.text(this.status)))
				|| (this.status == null && row.text(this.completed) != null);
	}

}
