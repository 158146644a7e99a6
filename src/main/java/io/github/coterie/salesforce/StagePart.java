package io.github.coterie.salesforce;

import java.util.Set;

import io.github.coterie.entry.EntryKind;
import org.jspecify.annotations.Nullable;

/**
 * A row that tells of a stage that a deal came into; of other changes it tells nothing.
 */
final class StagePart implements Part {

	private static final Set<String> STAGE = Set.of("stagename", "stage");

	private final RecordPart record;

	private final @Nullable String field;

	private final @Nullable String from;

	private final @Nullable String into;

	private final boolean toldElsewhere;

	StagePart(RecordPart record, Headings headings, boolean toldElsewhere) {
		this.record = record;
		this.field = headings.find("Field", "Field / Event");
		this.from = headings.find("FromOpportunityStageName", "From Stage");
		this.into = headings.find("StageName", "To Stage");
		this.toldElsewhere = toldElsewhere;
	}

	@Override
	public EntryKind kind() {
		return EntryKind.STAGE;
	}

	@Override
	public Reply read(Row row) {
		if (this.field != null && !STAGE.contains(Label.letters(row.text(this.field)))) {
			return new Nothing("it is a change of another field than the stage");
		}
		if (this.toldElsewhere) {
			return new Nothing("OpportunityHistory tells of it");
		}
		String before = row.text(this.from);
		if (before != null && before.equals(row.text(this.into))) {
			return new Nothing("the stage stayed as it was");
		}
		return this.record.read(row);
	}

}
