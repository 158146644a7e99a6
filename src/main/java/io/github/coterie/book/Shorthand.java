package io.github.coterie.book;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.github.coterie.account.Account;
import io.github.coterie.account.Seniority;
import io.github.coterie.account.Tier;
import io.github.coterie.committee.AssignmentSource;
import io.github.coterie.committee.AssignmentStatus;
import io.github.coterie.committee.BuyingCommittee;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.Membership;
import io.github.coterie.committee.PoliticalStatus;
import io.github.coterie.committee.RoleAssignment;
import io.github.coterie.committee.Stakeholder;
import io.github.coterie.committee.Support;
import io.github.coterie.engagement.ContactHistory;
import io.github.coterie.gap.GapKey;
import io.github.coterie.gap.GapKind;
import io.github.coterie.gap.GapState;
import io.github.coterie.gap.Ledger;
import io.github.coterie.gap.LedgerEntry;

/**
 * Writes the facts of an account as some hundred bytes, and reads them: a million
 * accounts as objects would take ten times the memory.
 */
final class Shorthand {

	private static final BuyingRole[] ROLES = BuyingRole.values();

	private static final AssignmentStatus[] STATUSES = AssignmentStatus.values();

	private static final AssignmentSource[] SOURCES = AssignmentSource.values();

	private static final Support[] SUPPORTS = Support.values();

	private static final PoliticalStatus[] PLACES = PoliticalStatus.values();

	private static final Seniority[] SENIORITIES = Seniority.values();

	private static final Tier[] TIERS = Tier.values();

	private static final GapKind[] KINDS = GapKind.values();

	private static final GapState[] STATES = GapState.values();

	private final Words words;

	Shorthand(Words words) {
		this.words = words;
	}

	/**
	 * Writes facts, all but the account's id and name.
	 */
	byte[] write(AccountFacts facts) {
		ByteWriter out = new ByteWriter();
		Map<String, Integer> people = new HashMap<>();
		write(facts.account(), out);
		out.number((facts.tier() != null) ? facts.tier().ordinal() + 1 : 0);
		out.number(facts.people().size());
		for (Stakeholder person : facts.people()) {
			people.put(person.id(), people.size());
			write(person, out);
		}
		out.number(facts.committees().size());
		facts.committees().forEach((committee) -> write(committee, people, out));
		write(facts.history(), out);
		write(facts.ledger(), people, out);
		out.number(facts.revision());
		out.number(facts.settled() ? 1 : 0);
		return out.toBytes();
	}

	AccountFacts read(String id, String name, byte[] bytes) {
		ByteReader in = new ByteReader(bytes);
		Account account = account(id, name, in);
		int tier = in.integer();
		List<Stakeholder> people = new ArrayList<>();
		for (int left = in.integer(); left > 0; left--) {
			people.add(person(in));
		}
		List<BuyingCommittee> committees = new ArrayList<>();
		for (int left = in.integer(); left > 0; left--) {
			committees.add(committee(people, in));
		}
		ContactHistory history = history(in);
		Ledger ledger = ledger(people, in);
		return new AccountFacts(account, (tier > 0) ? TIERS[tier - 1] : null, List.copyOf(people),
				List.copyOf(committees), history, ledger, in.number(), in.integer() > 0);
	}

	/**
	 * The account alone, which comes first.
	 */
	Account account(String id, String name, byte[] bytes) {
		return account(id, name, new ByteReader(bytes));
	}

	private void write(Account account, ByteWriter out) {
		Integer employees = account.numberOfEmployees();
		BigDecimal revenue = account.annualRevenue();
		Tier hand = account.handTier();
		out.text(account.domain());
		out.number(this.words.number(account.industry()));
		out.number((employees != null) ? 1 : 0);
		out.signed((employees != null) ? employees : 0);
		out.bytes((revenue != null) ? revenue.unscaledValue().toByteArray() : null);
		out.signed((revenue != null) ? revenue.scale() : 0);
		out.number(this.words.number(account.currency()));
		out.number(this.words.number(account.country()));
		out.number(this.words.number(account.technologies()));
		out.number(this.words.number(account.owner()));
		out.number((hand != null) ? hand.ordinal() + 1 : 0);
		out.number(account.isTarget() ? 1 : 0);
		out.text(account.exclusionReason());
		out.text(account.parentId());
	}

	private Account account(String id, String name, ByteReader in) {
		String domain = in.text();
		String industry = this.words.text(in.integer());
		boolean counted = in.integer() > 0;
		int employees = (int) in.signed();
		byte[] unscaled = in.bytes();
		int scale = (int) in.signed();
		BigDecimal revenue = (unscaled != null) ? new BigDecimal(new BigInteger(unscaled), scale) : null;
		String currency = this.words.text(in.integer());
		String country = this.words.text(in.integer());
		List<String> technologies = this.words.list(in.integer());
		String owner = this.words.text(in.integer());
		int hand = in.integer();
		boolean target = in.integer() > 0;
		return new Account(id, name, domain, industry, counted ? employees : null, revenue, currency, country,
				technologies, owner, (hand > 0) ? TIERS[hand - 1] : null, target, in.text(), in.text());
	}

	private static void write(Stakeholder person, ByteWriter out) {
		out.text(person.id());
		out.number(person.seniority().ordinal() << 4 | (person.hasLeft() ? 8 : 0) | (person.isPlaceholder() ? 4 : 0)
				| (person.canBeMailed() ? 2 : 0) | (person.canBeCalled() ? 1 : 0));
		write(person.history(), out);
	}

	private static Stakeholder person(ByteReader in) {
		String id = Objects.requireNonNull(in.text());
		int marks = in.integer();
		return new Stakeholder(id, SENIORITIES[marks >> 4], (marks & 8) != 0, (marks & 4) != 0, (marks & 2) != 0,
				(marks & 1) != 0, history(in));
	}

	private static void write(ContactHistory history, ByteWriter out) {
		if (history.totalWithAhead() == 0) {
			out.number(0);
			return;
		}
		out.number(1 + history.total());
		out.real(history.raw());
		out.signed(history.reference());
		out.number(history.touches());
		out.instant(history.lastTouch(), history.reference());
		out.instant(history.lastResponse(), history.reference());
		out.number(history.unanswered());
		out.instant(history.firstUnanswered(), history.reference());
		out.ascending(history.recentResponses());
		out.ascending(history.ahead());
		out.numbers(history.sameDay());
	}

	private static ContactHistory history(ByteReader in) {
		int total = in.integer() - 1;
		if (total < 0) {
			return ContactHistory.NONE;
		}
		double raw = in.real();
		long reference = in.signed();
		return new ContactHistory(raw, reference, total, in.integer(), in.instant(reference), in.instant(reference),
				in.integer(), in.instant(reference), in.ascending(), in.ascending(), in.numbers());
	}

	private void write(BuyingCommittee committee, Map<String, Integer> people, ByteWriter out) {
		out.number(this.words.number(committee.solution()));
		out.number(committee.memberships().size());
		for (Membership membership : committee.memberships()) {
			out.number(Objects.requireNonNull(people.get(membership.person().id())));
			out.number(membership.support().ordinal() << 3 | membership.politicalStatus().ordinal());
			out.number(membership.roles().size());
			membership.roles().forEach((role) -> write(role, out));
		}
	}

	private BuyingCommittee committee(List<Stakeholder> people, ByteReader in) {
		String solution = Objects.requireNonNull(this.words.text(in.integer()));
		List<Membership> memberships = new ArrayList<>();
		for (int left = in.integer(); left > 0; left--) {
			Stakeholder person = people.get(in.integer());
			int stance = in.integer();
			List<RoleAssignment> roles = new ArrayList<>();
			for (int more = in.integer(); more > 0; more--) {
				roles.add(role(in));
			}
			memberships.add(new Membership(person, roles, SUPPORTS[stance >> 3], PLACES[stance & 7]));
		}
		return new BuyingCommittee(solution, memberships);
	}

	private void write(RoleAssignment role, ByteWriter out) {
		boolean usual = role.confidence() == role.source().confidence();
		out.number(role.role().ordinal() << 6 | role.status().ordinal() << 4 | role.source().ordinal() << 1
				| (usual ? 1 : 0));
		if (!usual) {
			out.real(role.confidence());
		}
		out.number(this.words.number(role.sourceText()));
		out.signed(role.since().toEpochMilli());
	}

	private RoleAssignment role(ByteReader in) {
		int marks = in.integer();
		AssignmentSource source = SOURCES[marks >> 1 & 7];
		double confidence = ((marks & 1) != 0) ? source.confidence() : in.real();
		return new RoleAssignment(ROLES[marks >> 6], STATUSES[marks >> 4 & 3], source, confidence,
				this.words.text(in.integer()), Instant.ofEpochMilli(in.signed()));
	}

	private void write(Ledger ledger, Map<String, Integer> people, ByteWriter out) {
		out.number(ledger.entries().size());
		ledger.entries().forEach((key, entry) -> {
			Instant until = entry.snoozedUntil();
			Integer person = key.kind().isSeat() ? null : people.get(key.subject());
			out.number(key.kind().ordinal() << 3 | entry.decided().ordinal());
			out.number(this.words.number(key.solution()));
			out.number((person != null) ? person + 1 : 0);
			if (person == null) {
				out.number(this.words.number(key.subject()));
			}
			out.signed(entry.openedAt().toEpochMilli());
			out.number(entry.severity());
			out.number((until != null) ? until.toEpochMilli() : 0);
			out.text(entry.reason());
		});
	}

	private Ledger ledger(List<Stakeholder> people, ByteReader in) {
		TreeMap<GapKey, LedgerEntry> entries = new TreeMap<>();
		for (int left = in.integer(); left > 0; left--) {
			int marks = in.integer();
			String solution = Objects.requireNonNull(this.words.text(in.integer()));
			int person = in.integer();
			String subject = (person > 0) ? people.get(person - 1).id()
					: Objects.requireNonNull(this.words.text(in.integer()));
			Instant opened = Instant.ofEpochMilli(in.signed());
			int severity = in.integer();
			long until = in.number();
			entries.put(new GapKey(KINDS[marks >> 3], solution, subject), new LedgerEntry(STATES[marks & 7], opened,
					(until > 0) ? Instant.ofEpochMilli(until) : null, in.text(), severity));
		}
		return entries.isEmpty() ? Ledger.EMPTY : Ledger.of(entries);
	}

}
