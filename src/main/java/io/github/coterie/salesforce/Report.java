package io.github.coterie.salesforce;

import java.util.ArrayList;
import java.util.List;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * A report: its columns have labels, and its rows may tell of several things at once.
 */
final class Report {

	private final Headings headings;

	private final List<Part> parts = new ArrayList<>();

	private Report(Headings headings) {
		this.headings = headings;
	}

	static SalesforceSource of(Table table, CellSettings settings) {
		Report report = new Report(Headings.of(table.columns()));
		report.records();
		report.contacts();
		return new SalesforceSource(table, "Report", report.parts, settings);
	}

	private void records() {
		add(SalesforceObject.ACCOUNT, "name");
		add(SalesforceObject.OPPORTUNITY, "name");
		if (!isMembers() && !isActivities()) {
			add(SalesforceObject.CONTACT, "lastName");
		}
		if (this.headings.has("Opportunity Name", "Opportunity ID") && this.headings.has("Contact Role", "Role")
				&& this.headings.has("Contact Name", "Full Name", "Last Name", "Contact ID", "Email")) {
			Bound role = report(SalesforceObject.OPPORTUNITY_CONTACT_ROLE);
			this.parts.add(RecordPart.beside(role, SalesforceObject.OPPORTUNITY_CONTACT_ROLE));
		}
		SalesforceObject history = history();
		if (history != null) {
			this.parts.add(new StagePart(RecordPart.of(report(history), history), this.headings, false));
		}
	}

	private void contacts() {
		if (isMembers()) {
			this.parts.add(new MemberPart(report(SalesforceObject.CAMPAIGN_MEMBER), this.headings, true,
					new Campaigns(List.of())));
		}
		else if (isActivities()) {
			this.parts.add(new ActivityPart(this.headings));
		}
	}

	private @Nullable SalesforceObject history() {
		if (this.headings.has("To Stage")) {
			return SalesforceObject.OPPORTUNITY_HISTORY;
		}
		return (this.headings.has("Field / Event") && this.headings.has("New Value"))
				? SalesforceObject.OPPORTUNITY_FIELD_HISTORY : null;
	}

	private boolean isMembers() {
		return this.headings.has("Member Status") && this.headings.has("Campaign Name");
	}

	private boolean isActivities() {
		return this.headings.has("Subject")
				&& this.headings.has("Assigned", "Assigned To", "Activity ID", "Company / Account");
	}

	private void add(SalesforceObject object, String field) {
		Bound bound = report(object);
		if (bound.has(field)) {
			this.parts.add(RecordPart.beside(bound, object));
		}
	}

	private Bound report(SalesforceObject object) {
		return Bound.report(object.mapping(), this.headings.labelled(object.label()));
	}

	/**
	 * A task or an event, as the row says.
	 */
	private static final class ActivityPart implements Part {

		private final TouchPart tasks;

		private final TouchPart events;

		private final @Nullable String isTask;

		private final @Nullable String status;

		ActivityPart(Headings headings) {
			this.tasks = TouchPart.tasks(headings, true, new Mail(List.of(), CellSettings.DEFAULT));
			this.events = TouchPart.events(headings, true);
			this.isTask = headings.find("Task");
			this.status = headings.find("Status");
		}

		@Override
		public EntryKind kind() {
			return EntryKind.TOUCHPOINT;
		}

		@Override
		public Reply read(Row row) {
			Boolean isTask = row.flag(this.isTask);
			boolean isEvent = (isTask != null) ? !isTask : (this.status != null && row.text(this.status) == null);
			return isEvent ? this.events.read(row) : this.tasks.read(row);
		}

	}

}
