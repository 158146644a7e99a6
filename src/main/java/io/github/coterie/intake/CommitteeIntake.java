package io.github.coterie.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.coterie.account.Accounts;
import io.github.coterie.account.People;
import io.github.coterie.alias.Aliases;
import io.github.coterie.alias.RecordKind;
import io.github.coterie.alias.Trace;
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

	private final Aliases aliases;

	CommitteeIntake(Writes writes, Accounts accounts, People people, Committees committees, Aliases aliases) {
		this.writes = writes;
		this.accounts = accounts;
		this.people = people;
		this.committees = committees;
		this.aliases = aliases;
	}

	/**
	 * Gives a role.
	 * @return the account's current id
	 */
	String assign(Draft draft) {
		return this.writes.write((now) -> {
			Part part = part(draft);
			RoleAssignment assignment = PersonChange.assignment(draft, part, now);
			return save(part, assignment.role(), List.of(assignment));
		});
	}

	/**
	 * Takes a role away.
	 * @return the account's current id
	 */
	String remove(Draft draft) {
		return this.writes.write((now) -> {
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
		boolean known = !this.accounts.lock(Set.of(accountId)).isEmpty();
		String employer = this.people.whereabouts(Set.of(personId)).get(personId);
		if (!known || employer == null) {
			Trace trace = this.aliases
				.trace(Map.of(RecordKind.ACCOUNT, Set.of(accountId), RecordKind.PERSON, Set.of(personId)));
			if (trace.hasOldNames()) {
				return part(draft.following(trace, RecordKind.ACCOUNT, "accountId")
					.following(trace, RecordKind.PERSON, "personId"));
			}
			throw known ? trace.unknown(RecordKind.PERSON, "personId", personId, "names nobody")
					: trace.unknown(RecordKind.ACCOUNT, "accountId", accountId, "names no account");
		}
		if (!employer.equals(accountId)) {
			throw Fault.badRequest("personId", "names somebody of another account");
		}
		String solution = solution(draft);
		return this.committees.find(solution, Set.of(personId))
			.getOrDefault(personId, Part.none(accountId, solution, personId));
	}

	private Writes.Change<String> save(Part part, BuyingRole role, List<RoleAssignment> replacement) {
		List<RoleAssignment> roles = new ArrayList<>(part.roles());
		roles.removeIf((assignment) -> assignment.role() == role);
		roles.addAll(replacement);
		if (Set.copyOf(roles).equals(Set.copyOf(part.roles()))) {
			return new Writes.Change<>(part.accountId(), List.of());
		}
		this.committees.save(List.of(new Part(part.accountId(), part.solution(), part.personId(), part.support(),
				part.politicalStatus(), roles)));
		return new Writes.Change<>(part.accountId(), List.of(part.accountId()));
	}

}
