package io.github.coterie.salesforce;

import io.github.coterie.entry.EntryKind;
import org.jspecify.annotations.Nullable;

/**
 * A lead, which is not taken.
 */
final class LeadPart implements Part {

	static final Nothing REASON = new Nothing("leads are not taken; convert them");

	static final String PREFIX = "00Q";

	private final @Nullable String contact;

	LeadPart(Headings headings) {
		this.contact = headings.find("ConvertedContactId", "Converted Contact ID");
	}

	@Override
	public EntryKind kind() {
		return EntryKind.PERSON;
	}

	@Override
	public Reply read(Row row) {
		SalesforceId became = row.id(this.contact);
		return (became != null) ? new Nothing("the lead became contact " + became) : REASON;
	}

}
