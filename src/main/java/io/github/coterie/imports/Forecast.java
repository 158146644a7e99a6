package io.github.coterie.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.coterie.account.Account;
import io.github.coterie.account.EmploymentStatus;
import io.github.coterie.account.Person;
import io.github.coterie.account.Seniority;
import io.github.coterie.book.AccountFacts;
import io.github.coterie.book.Book;
import io.github.coterie.committee.AssignmentSource;
import io.github.coterie.committee.AssignmentStatus;
import io.github.coterie.committee.BuyingCommittee;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.Membership;
import io.github.coterie.committee.PoliticalStatus;
import io.github.coterie.committee.RoleAssignment;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.committee.Stakeholder;
import io.github.coterie.committee.Support;
import io.github.coterie.coverage.Coverage;
import io.github.coterie.engagement.ContactHistory;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.identity.Doubles;
import io.github.coterie.identity.LikelyDouble;
import io.github.coterie.intake.BulkResult;
import io.github.coterie.intake.RoleItem;
import org.jspecify.annotations.Nullable;

/**
 * What a try-out tells beside its counts: whose coverage would change, and which new
 * records are likely doubles of stored ones. Keeps a bounded part of a large import.
 */
final class Forecast {

	private static final int MOST = 1000;

	private static final int MOST_COMPARED = 20_000;

	private final Map<String, List<RoleItem>> roles = new LinkedHashMap<>();

	private final List<Account> accounts = new ArrayList<>();

	private final List<Person> people = new ArrayList<>();

	/**
	 * Takes note of roles that would be stored.
	 */
	synchronized void roles(Collection<RoleItem> items) {
		for (RoleItem item : items) {
			if (this.roles.containsKey(item.accountId()) || this.roles.size() < MOST) {
				this.roles.computeIfAbsent(item.accountId(), (id) -> new ArrayList<>()).add(item);
			}
		}
	}

	/**
	 * Takes note of a record that would be stored.
	 */
	synchronized void add(Desk.Item item, BulkResult result) {
		if (result.outcome() != BulkResult.Outcome.CREATED) {
			return;
		}
		EntryKind kind = item.pending().entry().kind();
		var draft = item.bulk().draft();
		if (kind == EntryKind.ACCOUNT && this.accounts.size() < MOST_COMPARED) {
			this.accounts
				.add(new Account(item.bulk().id(), String.valueOf(draft.textOrNull("name")), draft.textOrNull("domain"),
						null, null, null, null, draft.textOrNull("country"), List.of(), null, null, false, null, null));
		}
		if (kind == EntryKind.PERSON && this.people.size() < MOST_COMPARED) {
			this.people.add(new Person(item.bulk().id(), item.lane(), draft.textOrNull("firstName"),
					draft.textOrNull("lastName"), draft.textOrNull("title"), Seniority.UNKNOWN, null,
					draft.textOrNull("email"), false, false, false, EmploymentStatus.UNKNOWN, false, null));
		}
	}

	/**
	 * Likely doubles of what would be new among what is stored.
	 */
	List<Proposal> proposals(Doubles doubles) {
		List<LikelyDouble> found = new ArrayList<>();
		for (int from = 0; from < this.accounts.size(); from += MOST) {
			found.addAll(doubles.of(this.accounts.subList(from, Math.min(this.accounts.size(), from + MOST))));
		}
		for (int from = 0; from < this.people.size(); from += MOST) {
			found.addAll(doubles.ofPeople(this.people.subList(from, Math.min(this.people.size(), from + MOST))));
		}
		return found.stream()
			.sorted(LikelyDouble.ORDER)
			.map((pair) -> new Proposal(pair.kind().name(), pair.first(), pair.second(), pair.score(), pair.reasons()))
			.distinct()
			.limit(MOST)
			.toList();
	}

	/**
	 * The accounts whose seats would be filled otherwise.
	 */
	List<CoverageChange> coverage(Book book, Instant now) {
		RoleTemplate template = book.playbook().template(RoleTemplate.DEFAULT_SOLUTION);
		List<CoverageChange> changes = new ArrayList<>();
		this.roles.forEach((accountId, items) -> {
			AccountFacts facts = book.facts(accountId);
			BuyingCommittee committee = (facts != null) ? facts.committees().getFirst()
					: BuyingCommittee.empty(RoleTemplate.DEFAULT_SOLUTION);
			Double before = (facts != null) ? Coverage.of(committee, template, now).identified() : null;
			Double after = Coverage.of(with(committee, items, facts), template, now).identified();
			if (!Objects.equals(before, after)) {
				changes.add(new CoverageChange(accountId, name(accountId, facts), before, after));
			}
		});
		return changes;
	}

	private String name(String accountId, @Nullable AccountFacts facts) {
		if (facts != null) {
			return facts.account().name();
		}
		return this.accounts.stream()
			.filter((account) -> account.id().equals(accountId))
			.map(Account::name)
			.findFirst()
			.orElse(accountId);
	}

	private static BuyingCommittee with(BuyingCommittee committee, List<RoleItem> items, @Nullable AccountFacts facts) {
		Map<String, Membership> memberships = new LinkedHashMap<>();
		committee.memberships().forEach((membership) -> memberships.put(membership.person().id(), membership));
		for (RoleItem item : items) {
			BuyingRole role = item.role();
			if (role != null) {
				memberships.put(item.personId(), with(memberships.get(item.personId()), item.personId(), role, facts));
			}
		}
		return new BuyingCommittee(committee.solution(), List.copyOf(memberships.values()));
	}

	private static Membership with(@Nullable Membership before, String personId, BuyingRole role,
			@Nullable AccountFacts facts) {
		List<RoleAssignment> roles = new ArrayList<>((before != null) ? before.roles() : List.of());
		Set<BuyingRole> confirmed = EnumSet.noneOf(BuyingRole.class);
		confirmed.addAll((before != null) ? before.confirmedRoles() : List.of());
		if (!confirmed.contains(role)) {
			roles.removeIf((assignment) -> assignment.role() == role);
			roles.add(new RoleAssignment(role, AssignmentStatus.CONFIRMED, AssignmentSource.CRM,
					AssignmentSource.CRM.confidence(), null, Instant.EPOCH));
		}
		return new Membership((before != null) ? before.person() : person(personId, facts), roles, Support.UNKNOWN,
				PoliticalStatus.UNKNOWN);
	}

	private static Stakeholder person(String personId, @Nullable AccountFacts facts) {
		return ((facts != null) ? facts.people() : List.<Stakeholder>of()).stream()
			.filter((person) -> person.id().equals(personId))
			.findFirst()
			.orElseGet(
					() -> new Stakeholder(personId, Seniority.UNKNOWN, false, false, true, true, ContactHistory.NONE));
	}

}
