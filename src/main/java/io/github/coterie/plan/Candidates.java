package io.github.coterie.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.coterie.account.CodePoints;
import io.github.coterie.account.EmploymentStatus;
import io.github.coterie.account.Person;
import io.github.coterie.committee.AssignmentStatus;
import io.github.coterie.committee.BuyingCommittee;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.RoleAssignment;
import io.github.coterie.title.TitleReading;
import io.github.coterie.title.TitleRules;
import org.jspecify.annotations.Nullable;

/**
 * Who of an account could fill an empty seat: whoever was proposed for it, then whoever's
 * title, department or seniority speaks for it.
 */
public final class Candidates {

	private static final int MOST = 5;

	private static final double BY_SENIORITY_ALONE = 0.3;

	private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::confidence)
		.reversed()
		.thenComparing((candidate) -> candidate.person().seniority())
		.thenComparing((candidate) -> candidate.person().id(), CodePoints::compare);

	private Candidates() {
	}

	/**
	 * Finds candidates for a seat.
	 * @param role the seat
	 * @param committee whose seat it is
	 * @param people everybody at the account
	 * @return best first, at most five
	 */
	public static List<Candidate> find(BuyingRole role, BuyingCommittee committee, Collection<Person> people) {
		return people.stream()
			.filter((person) -> person.employmentStatus() != EmploymentStatus.LEFT && !person.isPlaceholder())
			.map((person) -> candidate(person, role, assignment(committee, person, role)))
			.filter(Objects::nonNull)
			.sorted(BEST_FIRST)
			.limit(MOST)
			.toList();
	}

	private static @Nullable Candidate candidate(Person person, BuyingRole role, @Nullable RoleAssignment known) {
		if (known != null && known.status() != AssignmentStatus.PROPOSED) {
			return null;
		}
		TitleReading reading = TitleRules.packaged().read(person.title(), person.department());
		Stream<Candidate> byTitle = reading.roles()
			.stream()
			.filter((proposed) -> proposed.role() == role)
			.map((proposed) -> new Candidate(person, proposed.confidence(), proposed.reason()));
		Stream<Candidate> proposed = (known != null)
				? Stream.of(new Candidate(person, known.confidence(), proposal(known, role))) : Stream.empty();
		Stream<Candidate> bySeniority = (needsPower(role) && person.seniority().hasPower())
				? Stream.of(new Candidate(person, BY_SENIORITY_ALONE, "Stands high enough to decide")) : Stream.empty();
		return Stream.of(byTitle, proposed, bySeniority)
			.flatMap((source) -> source)
			.max(Comparator.comparingDouble(Candidate::confidence))
			.orElse(null);
	}

	private static String proposal(RoleAssignment assignment, BuyingRole role) {
		String text = assignment.sourceText();
		String source = (text != null) ? " from “%s”".formatted(text) : "";
		return "Proposed as %s%s".formatted(role.words(), source);
	}

	private static boolean needsPower(BuyingRole role) {
		return role.decides() || role == BuyingRole.EXECUTIVE_SPONSOR;
	}

	private static @Nullable RoleAssignment assignment(BuyingCommittee committee, Person person, BuyingRole role) {
		return committee.memberships()
			.stream()
			.filter((membership) -> membership.person().id().equals(person.id()))
			.flatMap((membership) -> membership.roles().stream())
			.filter((assignment) -> assignment.role() == role)
			.findFirst()
			.orElse(null);
	}

}
