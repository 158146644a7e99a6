package io.github.coterie.crm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.coterie.account.EmploymentStatus;
import io.github.coterie.account.Seniority;
import io.github.coterie.committee.AssignmentSource;
import io.github.coterie.committee.AssignmentStatus;
import io.github.coterie.title.TitleReading;
import io.github.coterie.title.TitleRules;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of contacts and their roles say.
 */
final class ContactRows {

	/**
	 * The column that each field is read from.
	 */
	static final Map<String, String> COLUMNS = Map.ofEntries(Map.entry("id", "Id"), Map.entry("accountId", "AccountId"),
			Map.entry("firstName", "FirstName"), Map.entry("lastName", "LastName"), Map.entry("title", "Title"),
			Map.entry("seniority", "Seniority__c"), Map.entry("department", "Department"), Map.entry("email", "Email"),
			Map.entry("emailBounced", "IsEmailBounced"), Map.entry("optedOutOfEmail", "HasOptedOutOfEmail"),
			Map.entry("doNotCall", "DoNotCall"), Map.entry("employmentStatus", "EmploymentStatus__c"),
			Map.entry("reportsToId", "ReportsToId"));

	private static final Set<String> LEFT = Set.of("former", "formeremployee", "inactive", "departed", "terminated",
			"leftcompany", "leftthecompany", "nolongeratcompany", "nolongerwithcompany", "nolongerthere");

	private static final Set<String> ACTIVE = Set.of("current", "employed", "currentemployee");

	private static final ContactRoles NO_ROLES = new ContactRoles();

	private final Directory directory;

	private final TitleRules titles;

	private final Map<SalesforceId, ContactRoles> roles = new HashMap<>();

	ContactRows(Directory directory, TitleRules titles) {
		this.directory = directory;
		this.titles = titles;
	}

	/**
	 * Keeps what a contact role says until its contact comes.
	 */
	void role(Row row) {
		Colleague contact = this.directory.contact(row, "ContactId");
		SalesforceId opportunity = row.id("OpportunityId");
		if (opportunity != null && this.directory.opportunities().isOpen()) {
			this.directory.opportunities().get("OpportunityId", opportunity);
		}
		this.roles.computeIfAbsent(contact.id(), (id) -> new ContactRoles()).add(row);
	}

	List<Map<String, @Nullable Object>> person(Row row) {
		SalesforceId id = this.directory.contacts().claim(row.requiredId("Id"));
		ContactRoles roles = this.roles.getOrDefault(id, NO_ROLES);
		TitleReading reading = this.titles.read(row.text("Title"), row.text("Department"));
		EmploymentStatus employment = employment(row.text("EmploymentStatus__c"));
		return List.of(Fields.of(id)
			.with("accountId", this.directory.account(row, "AccountId"))
			.with("firstName", row.text("FirstName"))
			.with("lastName", lastName(row))
			.with("title", row.text("Title"))
			.with("seniority", seniority(row.text("Seniority__c"), reading))
			.with("department", row.text("Department"))
			.with("email", row.text("Email"))
			.with("emailBounced", bounced(row))
			.with("optedOutOfEmail", row.flag("HasOptedOutOfEmail"))
			.with("doNotCall", row.flag("DoNotCall"))
			.with("employmentStatus", employment)
			.with("roles", roles(row, roles, (employment != EmploymentStatus.LEFT) ? reading : null))
			.with("support", roles.support())
			.with("politicalStatus", roles.politicalStatus())
			.toDraft());
	}

	List<Map<String, @Nullable Object>> manager(Row row) {
		Colleague contact = this.directory.contact(row, "Id");
		return List.of(Fields.of(contact.id())
			.with("accountId", contact.accountId())
			.with("reportsToId", this.directory.colleague(row, "ReportsToId").id())
			.toDraft());
	}

	private static @Nullable List<Map<String, @Nullable Object>> roles(Row row, ContactRoles confirmed,
			@Nullable TitleReading reading) {
		List<Map<String, @Nullable Object>> roles = new ArrayList<>(confirmed.toDrafts());
		String title = row.text("Title");
		if (reading != null && title != null) {
			reading.roles()
				.stream()
				.filter((proposed) -> !confirmed.holds(proposed.role()))
				.forEach((proposed) -> roles.add(new Fields().with("role", proposed.role())
					.with("status", AssignmentStatus.PROPOSED)
					.with("source", AssignmentSource.TITLE)
					.with("confidence", proposed.confidence())
					.with("sourceText", title)
					.toDraft()));
		}
		return roles.isEmpty() ? null : roles;
	}

	private static @Nullable String lastName(Row row) {
		String lastName = row.text("LastName");
		return (lastName != null || row.text("FirstName") != null) ? lastName : row.text("Name");
	}

	private @Nullable Seniority seniority(@Nullable String label, TitleReading reading) {
		Seniority told = Label.constant(Seniority.class, label)
			.orElseGet(() -> this.titles.read(label, null).seniority());
		Seniority seniority = (told != Seniority.UNKNOWN) ? told : reading.seniority();
		return (seniority != Seniority.UNKNOWN) ? seniority : null;
	}

	private static @Nullable EmploymentStatus employment(@Nullable String label) {
		return Label.constant(EmploymentStatus.class, label)
			.orElseGet(() -> LEFT.contains(Label.letters(label)) ? EmploymentStatus.LEFT
					: (ACTIVE.contains(Label.letters(label)) ? EmploymentStatus.ACTIVE : null));
	}

	private static @Nullable Boolean bounced(Row row) {
		Boolean bounced = row.flag("IsEmailBounced");
		return (bounced == null && row.text("EmailBouncedDate") != null) ? Boolean.TRUE : bounced;
	}

}
