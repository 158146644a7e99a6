package io.github.coterie.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.coterie.account.Account;
import io.github.coterie.account.EmploymentStatus;
import io.github.coterie.account.Person;
import io.github.coterie.account.Seniority;
import io.github.coterie.committee.AssignmentSource;
import io.github.coterie.committee.AssignmentStatus;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.Part;
import io.github.coterie.committee.PoliticalStatus;
import io.github.coterie.committee.RoleAssignment;
import io.github.coterie.committee.Support;

/**
 * The people of a generated account and their parts in its committees.
 */
final class GeneratedStaff {

	private static final Duration LONGEST_THERE = Duration.ofDays(700);

	private final Draw draw;

	private final Instant asOf;

	private final Account account;

	private final List<Person> people = new ArrayList<>();

	GeneratedStaff(Draw draw, Instant asOf, Account account, int index, int size) {
		this.draw = draw;
		this.asOf = asOf;
		this.account = account;
		for (int i = 0; i < size; i++) {
			this.people.add(person(index, i));
		}
	}

	List<Person> people() {
		return this.people;
	}

	private Person person(int index, int number) {
		String firstName = this.draw.of(Vocabulary.FIRST_NAMES);
		String lastName = this.draw.of(Vocabulary.LAST_NAMES);
		Seniority seniority = this.draw.skewed(Vocabulary.SENIORITIES);
		String department = this.draw.of(Vocabulary.DEPARTMENTS);
		boolean reports = number > 0 && this.draw.chance(0.6);
		return new Person(GeneratedBook.personId(index, number), this.account.id(), firstName, lastName,
				title(seniority, department), seniority, department,
				this.draw.chance(0.08) ? null : email(firstName, lastName, number, index), this.draw.chance(0.03),
				this.draw.chance(0.06), this.draw.chance(0.05),
				this.draw.chance(0.04) ? EmploymentStatus.LEFT : EmploymentStatus.ACTIVE, this.draw.chance(0.01),
				reports ? GeneratedBook.personId(index, this.draw.below(number)) : null);
	}

	private static String title(Seniority seniority, String department) {
		return switch (seniority) {
			case C_LEVEL -> "Chief Officer, " + department;
			case VP -> "VP " + department;
			case DIRECTOR -> "Director of " + department;
			case MANAGER -> department + " Manager";
			case INDIVIDUAL_CONTRIBUTOR -> department + " Specialist";
			case UNKNOWN -> department;
		};
	}

	private static String email(String firstName, String lastName, int number, int index) {
		return "%s.%s%d@company-%d.example".formatted(firstName, lastName, number, index).toLowerCase(Locale.ROOT);
	}

	/**
	 * Everybody has a part in the default committee, some also in another one.
	 */
	List<Part> parts(List<String> solutions) {
		List<Part> parts = new ArrayList<>();
		for (Person person : this.people) {
			parts.add(new Part(this.account.id(), solutions.getFirst(), person.id(), this.draw.of(Vocabulary.SUPPORTS),
					this.draw.of(Vocabulary.POLITICAL), roles()));
			for (String solution : solutions.subList(1, solutions.size())) {
				if (this.draw.chance(0.5)) {
					parts.add(new Part(this.account.id(), solution, person.id(), Support.UNKNOWN,
							PoliticalStatus.UNKNOWN, List.of(givenNow())));
				}
			}
		}
		return parts;
	}

	/**
	 * One person in seven is only proposed for roles, because of the title.
	 */
	private List<RoleAssignment> roles() {
		boolean proposed = this.draw.chance(0.15);
		AssignmentStatus status = proposed ? AssignmentStatus.PROPOSED : AssignmentStatus.CONFIRMED;
		AssignmentSource source = proposed ? AssignmentSource.TITLE : AssignmentSource.CRM;
		Map<BuyingRole, RoleAssignment> roles = new EnumMap<>(BuyingRole.class);
		int wanted = this.draw.chance(0.12) ? 2 : 1;
		while (roles.size() < wanted) {
			RoleAssignment role = role(status, source);
			roles.put(role.role(), role);
		}
		return List.copyOf(roles.values());
	}

	/**
	 * Roles in other committees are given by hand, and begin when they are given.
	 */
	private RoleAssignment givenNow() {
		AssignmentSource source = AssignmentSource.MANUAL;
		return new RoleAssignment(this.draw.of(Vocabulary.ROLES), AssignmentStatus.CONFIRMED, source,
				source.confidence(), null, this.asOf);
	}

	private RoleAssignment role(AssignmentStatus status, AssignmentSource source) {
		BuyingRole role = this.draw.of(Vocabulary.ROLES);
		Instant since = this.asOf.minusMillis((long) (this.draw.share() * LONGEST_THERE.toMillis()));
		return new RoleAssignment(role, status, source, source.confidence(),
				(source == AssignmentSource.CRM) ? role.words() : null, since);
	}

}
