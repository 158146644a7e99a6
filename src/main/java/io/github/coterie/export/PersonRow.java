package io.github.coterie.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.coterie.account.Person;
import io.github.coterie.book.CommitteeStanding;
import io.github.coterie.book.Standing;
import io.github.coterie.committee.AssignmentStatus;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.Membership;
import io.github.coterie.committee.RoleAssignment;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.committee.Stakeholder;
import io.github.coterie.engagement.ContactHistory;
import org.jspecify.annotations.Nullable;

/**
 * A person in a list.
 *
 * @param standing the account
 * @param person who
 * @param history what is left of the person's touchpoints
 * @param parts the person's parts in committees, by solution, the default one first
 */
public record PersonRow(Standing standing, Person person, ContactHistory history, List<Part> parts) {

	private static final List<Column<PersonRow>> PERSON = List.of(
			new Column<>("Person ID", "the caller's own id of the person", (row) -> row.person().id()),
			new Column<>("Person", "both names, or what else the person is known by", (row) -> row.person().fullName()),
			new Column<>("First name", "the given name", (row) -> row.person().firstName()),
			new Column<>("Last name", "the family name", (row) -> row.person().lastName()),
			new Column<>("Title", "as on the business card", (row) -> row.person().title()),
			new Column<>("Seniority", "how high the person stands", (row) -> row.person().seniority()),
			new Column<>("Department", "in the caller's words", (row) -> row.person().department()),
			new Column<>("E-mail", "the business address", (row) -> row.person().email()),
			new Column<>("E-mail bounced", "whether mail to it came back", (row) -> row.person().emailBounced()),
			new Column<>("Opted out of e-mail", "whether the person must not be mailed",
					(row) -> row.person().optedOutOfEmail()),
			new Column<>("Do not call", "whether the person must not be called", (row) -> row.person().doNotCall()),
			new Column<>("Employment", "ACTIVE, LEFT or UNKNOWN", (row) -> row.person().employmentStatus()),
			new Column<>("Placeholder", "whether this stands for somebody not yet known by name",
					(row) -> row.person().isPlaceholder()),
			new Column<>("Reports to ID", "the manager", (row) -> row.person().reportsToId()));

	private static final List<Column<PersonRow>> PARTS = List.of(
			new Column<>("Roles", "confirmed ones; those in other committees than the default one after their solution",
					(row) -> row.roles(AssignmentStatus.CONFIRMED)),
			new Column<>("Proposed roles", "not confirmed and not turned down yet",
					(row) -> row.roles(AssignmentStatus.PROPOSED)),
			new Column<>("Support", "in the default committee", (row) -> row.inDefault(Membership::support)),
			new Column<>("Political status", "in the default committee",
					(row) -> row.inDefault(Membership::politicalStatus)),
			new Column<>("Engagement", "0 to 100",
					(row) -> row.history().score(row.standing().at(), row.standing().playbook().model().decay())),
			new Column<>("Touches", "how many outreaches and responses there were", (row) -> row.history().touches()),
			new Column<>("Last touch", "the last outreach or response", (row) -> row.history().lastTouchAt()),
			new Column<>("Last response", "when the person last responded", (row) -> row.history().lastResponseAt()));

	static final List<Column<PersonRow>> COLUMNS = Stream
		.of(PERSON.subList(0, 2), AccountRow.names(PersonRow::standing), PERSON.subList(2, PERSON.size()), PARTS)
		.flatMap(List::stream)
		.toList();

	/**
	 * The rows of an account.
	 * @param staff everybody at the account
	 */
	static Stream<PersonRow> of(Standing standing, List<Person> staff) {
		Map<String, Stakeholder> known = new HashMap<>();
		standing.people().forEach((person) -> known.put(person.id(), person));
		Map<String, List<Part>> parts = new HashMap<>();
		for (CommitteeStanding committee : standing.committees()) {
			for (Membership membership : committee.committee().memberships()) {
				parts.computeIfAbsent(membership.person().id(), (id) -> new ArrayList<>())
					.add(new Part(committee.committee().solution(), membership));
			}
		}
		return staff.stream().map((person) -> {
			Stakeholder stakeholder = known.get(person.id());
			return new PersonRow(standing, person, (stakeholder != null) ? stakeholder.history() : ContactHistory.NONE,
					parts.getOrDefault(person.id(), List.of()));
		});
	}

	/**
	 * Whether the person holds a role in one of the committees.
	 */
	public boolean holds(BuyingRole role) {
		return this.parts.stream().anyMatch((part) -> part.membership().holds(role));
	}

	private List<String> roles(AssignmentStatus status) {
		return this.parts.stream()
			.flatMap((part) -> part.membership()
				.roles()
				.stream()
				.filter((assignment) -> assignment.status() == status)
				.map(RoleAssignment::role)
				.map((role) -> part.isInDefault() ? role.name() : part.solution() + ": " + role.name()))
			.toList();
	}

	private @Nullable Object inDefault(Function<Membership, Object> what) {
		return this.parts.stream()
			.filter(Part::isInDefault)
			.map((part) -> what.apply(part.membership()))
			.findFirst()
			.orElse(null);
	}

	/**
	 * A part in one committee.
	 *
	 * @param solution what is sold
	 * @param membership the part
	 */
	record Part(String solution, Membership membership) {

		boolean isInDefault() {
			return this.solution.equals(RoleTemplate.DEFAULT_SOLUTION);
		}

	}

}
