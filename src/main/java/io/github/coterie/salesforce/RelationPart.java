package io.github.coterie.salesforce;

import io.github.coterie.entry.EntryKind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else who took part in a task or event.
 */
final class RelationPart implements Part {

	private final Bound bound;

	private final @Nullable String person;

	private final @Nullable String isWhat;

	private final @Nullable String status;

	RelationPart(Bound bound, Headings headings) {
		this.bound = bound;
		this.person = headings.find("RelationId");
		this.isWhat = headings.find("IsWhat");
		this.status = headings.find("Status");
	}

	@Override
	public EntryKind kind() {
		return EntryKind.PARTICIPANT;
	}

	@Override
	public Reply read(Row row) {
		this.bound.check(row);
		SalesforceId person = row.id(this.person);
		if (row.isTrue(this.isWhat) || person == null) {
			return new Nothing("it names no person");
		}
		if (person.startsWith(LeadPart.PREFIX)) {
			return LeadPart.REASON;
		}
		if (person.isNative() && !person.isOf(SalesforceObject.CONTACT)) {
			return new Nothing(person.isOf(SalesforceObject.USER) ? "it names a seller" : "it names no person");
		}
		if (Label.letters(row.text(this.status)).equals("declined")) {
			return new Nothing("the invitation was declined");
		}
		return new Says(this.bound.fill(this.bound.entry(row, this.bound.id(row)), row)
			.deleted(this.bound.isDeleted(row))
			.build());
	}

}
