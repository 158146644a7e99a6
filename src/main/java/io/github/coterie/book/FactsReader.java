package io.github.coterie.book;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.coterie.account.Account;
import io.github.coterie.account.Accounts;
import io.github.coterie.account.EmploymentStatus;
import io.github.coterie.account.Seniority;
import io.github.coterie.account.Tier;
import io.github.coterie.committee.BuyingCommittee;
import io.github.coterie.committee.Committees;
import io.github.coterie.committee.Membership;
import io.github.coterie.committee.PoliticalStatus;
import io.github.coterie.committee.Proposals;
import io.github.coterie.committee.RoleAssignment;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.committee.Stakeholder;
import io.github.coterie.committee.Support;
import io.github.coterie.engagement.ContactHistory;
import io.github.coterie.engagement.ContactSums;
import io.github.coterie.engagement.Touchpoints;
import io.github.coterie.gap.Ledger;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Reads the facts of accounts from the graph, with a look at touchpoints only where what
 * they were summed up to is not stored.
 */
@Component
public class FactsReader {

	private static final String TRUTH = """
			UNWIND $ids AS id
			MATCH (account:Account {id: id})
			RETURN account {.*} AS account, account:Unsettled AS unsettled, account:Unsummed AS unsummed,
				COLLECT {
					MATCH (person:Person)-[:WORKS_AT]->(account)
					RETURN [person.id, person.seniority, person.employmentStatus, person.isPlaceholder,
						coalesce(person.email, ''), person.emailBounced, person.optedOutOfEmail, person.doNotCall,
						person.proposedRoles]
				} AS people,
				COLLECT {
					MATCH (committee:BuyingCommittee)-[:DECIDES_AT]->(account)
					RETURN [committee.solution,
						COLLECT {
							MATCH (person:Person)-[part:MEMBER_OF]->(committee)
							RETURN [person.id, part.support, part.politicalStatus]
						},
						COLLECT {
							MATCH (person:Person)-[plays:PLAYS]->(committee)
							RETURN [person.id, plays {.role, .status, .source, .confidence, .sourceText, .since}]
						}]
				} AS committees""";

	/**
	 * All in one row, since rows cost more than what is in them.
	 */
	private static final String STORED = """
			MATCH (account:Account)
			WHERE $after < account.id <= $to
			RETURN collect([account.id, account.revision,
				CASE WHEN NOT account:Unsettled AND NOT account:Unsummed THEN account.facts END]) AS accounts""";

	private static final String IDS = """
			MATCH (account:Account)
			WHERE $after < account.id <= $to
			RETURN account.id AS id""";

	private static final String NEXT = """
			MATCH (account:Account)
			WHERE account.id > $after
			RETURN account.id AS id
			ORDER BY account.id
			SKIP $others
			LIMIT 1""";

	private static final String LAST = """
			MATCH (account:Account)
			WHERE account.id > $after
			RETURN account.id AS id
			ORDER BY account.id DESC
			LIMIT 1""";

	private static final String COUNT = "MATCH (account:Account) RETURN count(account) AS accounts";

	private static final int PROPOSED_ROLES = 8;

	private static final long NO_REVISION = -1;

	private final Neo4jClient client;

	private final Touchpoints touchpoints;

	private final Book book;

	private final Clock clock;

	FactsReader(Neo4jClient client, Touchpoints touchpoints, Book book, Clock clock) {
		this.client = client;
		this.touchpoints = touchpoints;
		this.book = book;
		this.clock = clock;
	}

	/**
	 * Reads accounts as they are now. What their touchpoints were summed up to is taken
	 * as it is stored, unless touchpoints have changed since.
	 */
	public List<AccountFacts> read(Collection<String> ids) {
		return read(ids, false);
	}

	/**
	 * Reads accounts and all their touchpoints.
	 */
	public List<AccountFacts> readAnew(Collection<String> ids) {
		return read(ids, true);
	}

	private List<AccountFacts> read(Collection<String> ids, boolean anew) {
		Set<String> unsummed = new TreeSet<>();
		Collection<AccountFacts> read = this.client.query(TRUTH)
			.bind(List.copyOf(ids))
			.to("ids")
			.fetchAs(AccountFacts.class)
			.mappedBy((types, row) -> facts(row, anew, unsummed))
			.all();
		ContactSums sums = this.touchpoints.sums(unsummed, this.clock.instant(), this.book.playbook().model().decay());
		return read.stream()
			.map((account) -> unsummed.contains(account.id())
					? account.with(sums.people(), sums.ofAccount(account.id())) : account)
			.toList();
	}

	/**
	 * Reads accounts, as far as their facts are stored with them and nothing has changed
	 * since.
	 */
	StoredPage stored(Span span) {
		return this.client.query(STORED)
			.bindAll(span.bounds())
			.fetchAs(StoredPage.class)
			.mappedBy((types, row) -> page(row.get("accounts")))
			.one()
			.orElseThrow();
	}

	private static StoredPage page(Value accounts) {
		int size = accounts.size();
		List<String> ids = new ArrayList<>(size);
		long[] revisions = new long[size];
		byte[] @Nullable [] facts = new byte[size][];
		for (Value account : accounts.values()) {
			revisions[ids.size()] = account.get(1).asLong(NO_REVISION);
			facts[ids.size()] = bytes(account.get(2).asObject());
			ids.add(account.get(0).asString());
		}
		return new StoredPage(ids, revisions, facts);
	}

	List<String> ids(Span span) {
		return List.copyOf(this.client.query(IDS)
			.bindAll(span.bounds())
			.fetchAs(String.class)
			.mappedBy((types, row) -> row.get("id").asString())
			.all());
	}

	/**
	 * How many accounts there are.
	 */
	long count() {
		return this.client.query(COUNT).fetchAs(Long.class).one().orElse(0L);
	}

	/**
	 * All accounts, so many at a time, each as soon as its bounds are known.
	 */
	void spans(int size, Consumer<Span> each) {
		String after = "";
		Optional<String> to = id(NEXT, after, size - 1);
		while (to.isPresent()) {
			each.accept(new Span(after, to.get()));
			after = to.get();
			to = id(NEXT, after, size - 1);
		}
		String begin = after;
		id(LAST, begin, 0).ifPresent((last) -> each.accept(new Span(begin, last)));
	}

	private Optional<String> id(String statement, String after, int others) {
		return this.client.query(statement)
			.bindAll(Map.of("after", after, "others", others))
			.fetchAs(String.class)
			.one();
	}

	private static AccountFacts facts(Record row, boolean anew, Set<String> unsummed) {
		Map<String, Object> node = row.get("account").asMap();
		Account account = Accounts.fromProperties(node);
		AccountFacts before = StoredFacts.read(account.id(), bytes(node.get(StoredFacts.PROPERTY)));
		Map<String, ContactHistory> histories = new HashMap<>();
		if (anew || before == null || row.get("unsummed").asBoolean()) {
			unsummed.add(account.id());
		}
		else {
			before.people().forEach((person) -> histories.put(person.id(), person.history()));
		}
		Map<String, Stakeholder> people = new HashMap<>();
		Map<String, List<RoleAssignment>> proposed = new HashMap<>();
		for (Value value : row.get("people").values()) {
			Stakeholder person = stakeholder(value, histories);
			people.put(person.id(), person);
			if (!value.get(PROPOSED_ROLES).isNull()) {
				proposed.put(person.id(), Proposals.read(value.get(PROPOSED_ROLES).asObject()));
			}
		}
		Stream<BuyingCommittee> committees = row.get("committees")
			.asList((committee) -> committee(committee, people, proposed))
			.stream();
		return new AccountFacts(account, (node.get("tier") instanceof String tier) ? Tier.valueOf(tier) : null,
				List.copyOf(people.values()), sorted(committees),
				(before != null) ? before.history() : ContactHistory.NONE,
				Ledger.ofLines((node.get("gaps") instanceof List<?> lines) ? lines : List.of()),
				(node.get("revision") instanceof Number revision) ? revision.longValue() : 0,
				!row.get("unsettled").asBoolean());
	}

	private static byte @Nullable [] bytes(@Nullable Object value) {
		return (value instanceof byte[] bytes) ? bytes : null;
	}

	private static List<BuyingCommittee> sorted(Stream<BuyingCommittee> committees) {
		Map<String, BuyingCommittee> bySolution = new TreeMap<>();
		committees.forEach((committee) -> bySolution.put(committee.solution(), committee));
		BuyingCommittee first = bySolution.remove(RoleTemplate.DEFAULT_SOLUTION);
		return Stream
			.concat(Stream.of((first != null) ? first : BuyingCommittee.empty(RoleTemplate.DEFAULT_SOLUTION)),
					bySolution.values().stream())
			.toList();
	}

	private static BuyingCommittee committee(Value committee, Map<String, Stakeholder> people,
			Map<String, List<RoleAssignment>> proposed) {
		String solution = committee.get(0).asString();
		Map<String, List<RoleAssignment>> others = new HashMap<>(
				solution.equals(RoleTemplate.DEFAULT_SOLUTION) ? proposed : Map.of());
		Map<String, List<RoleAssignment>> roles = new HashMap<>();
		committee.get(2)
			.values()
			.forEach((plays) -> roles.computeIfAbsent(plays.get(0).asString(), (id) -> new ArrayList<>())
				.add(Committees.assignment(plays.get(1))));
		Stream.Builder<Membership> memberships = Stream.builder();
		for (Value part : committee.get(1).values()) {
			Stakeholder person = people.get(part.get(0).asString());
			if (person != null) {
				memberships.add(new Membership(person,
						Committees.assignments(roles.getOrDefault(person.id(), List.of()), others.remove(person.id())),
						Support.valueOf(part.get(1).asString()), PoliticalStatus.valueOf(part.get(2).asString())));
			}
		}
		others.forEach((id, proposals) -> memberships.add(new Membership(Objects.requireNonNull(people.get(id)),
				proposals, Support.UNKNOWN, PoliticalStatus.UNKNOWN)));
		return new BuyingCommittee(solution, memberships.build().toList());
	}

	private static Stakeholder stakeholder(Value person, Map<String, ContactHistory> histories) {
		String id = person.get(0).asString();
		boolean canBeMailed = !person.get(4).asString().isBlank() && !person.get(5).asBoolean(false)
				&& !person.get(6).asBoolean(false);
		return new Stakeholder(id, Seniority.valueOf(person.get(1).asString()),
				EmploymentStatus.LEFT.name().equals(person.get(2).asString()), person.get(3).asBoolean(false),
				canBeMailed, !person.get(7).asBoolean(false), histories.getOrDefault(id, ContactHistory.NONE));
	}

	/**
	 * Accounts whose ids follow each other.
	 *
	 * @param after comes before the first of them
	 * @param to the last of them
	 */
	record Span(String after, String to) {

		Map<String, Object> bounds() {
			return Map.of("after", this.after, "to", this.to);
		}

	}

}
