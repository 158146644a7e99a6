package io.github.coterie.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.github.coterie.account.Accounts;
import io.github.coterie.account.People;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.Committees;
import io.github.coterie.committee.Part;
import io.github.coterie.committee.RoleAssignment;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.fault.Fault;

import org.springframework.stereotype.Component;

/**
 * Gives people roles in a committee, and takes them away.
 */
@Component
class CommitteeIntake {

	private final Writes writes;

	private final Accounts accounts;

	private final People people;

	private final Committees committees;

	CommitteeIntake(Writes writes, Accounts accounts, People people, Committees committees) {
		this.writes = writes;
		this.accounts = accounts;
		this.people = people;
		this.committees = committees;
	}

	void assign(Draft draft) {
		this.writes.write((now) -> {
			Part part = part(draft);
			RoleAssignment assignment = PersonChange.assignment(draft, part, now);
			return save(part, assignment.role(), List.of(assignment));
		});
	}

	void remove(Draft draft) {
		this.writes.write((now) -> {
			Part part = part(draft);
			BuyingRole role = Objects.requireNonNull(draft.choice("role", BuyingRole.class, null));
			return save(part, role, List.of());
		});
	}

	static String solution(Draft draft) {
		if (!draft.has("solution")) {
			return RoleTemplate.DEFAULT_SOLUTION;
		}
		return draft.id("solution");
	}

	private Part part(Draft draft) {
		String accountId = draft.id("accountId");
		String personId = draft.id("personId");
		String solution = solution(draft);
		if (this.accounts.lock(Set.of(accountId)).isEmpty()) {
			throw Fault.notFound("accountId", "names no account");
		}
		String employer = this.people.whereabouts(Set.of(personId)).get(personId);
		if (employer == null) {
			throw Fault.notFound("personId", "names nobody");
		}
		if (!employer.equals(accountId)) {
			throw Fault.badRequest("personId", "names somebody of another account");
		}
		return this.committees.find(solution, Set.of(personId))
			.getOrDefault(personId, Part.none(accountId, solution, personId));
	}

	private Writes.Change<Boolean> save(Part part, BuyingRole role, List<RoleAssignment> replacement) {
		List<RoleAssignment> roles = new ArrayList<>(part.roles());
		roles.removeIf((assignment) -> assignment.role() == role);
		roles.addAll(replacement);
		if (Set.copyOf(roles).equals(Set.copyOf(part.roles()))) {
			return new Writes.Change<>(false, List.of());
		}
		this.committees.save(List.of(new Part(part.accountId(), part.solution(), part.personId(), part.support(),
				part.politicalStatus(), roles)));
		return new Writes.Change<>(true, List.of(part.accountId()));
	}

}
