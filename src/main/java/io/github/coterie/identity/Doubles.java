package io.github.coterie.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import io.github.coterie.account.Account;
import io.github.coterie.account.CodePoints;
import io.github.coterie.account.People;
import io.github.coterie.account.Person;
import io.github.coterie.alias.RecordKind;
import io.github.coterie.book.AccountFacts;
import io.github.coterie.book.Book;
import io.github.coterie.fault.Fault;
import io.github.coterie.key.CompanyName;
import io.github.coterie.key.Email;
import io.github.coterie.key.Host;
import io.github.coterie.key.PersonName;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Finds records that are likely one and the same: those with a key in common are looked
 * at, pair by pair. All doubles of the book cost one walk along each of two indexes, and
 * at most 190 looks a key; they are kept until the book changes.
 */
@Component
public class Doubles {

	/**
	 * What has a key in common with more than so many says nothing: a switchboard's
	 * address, a name such as "test".
	 */
	private static final int MOST_OF_ONE_KEY = 20;

	private static final int MOST_KEYS = 20_000;

	private static final String ACCOUNTS_BY_DOMAIN = """
			MATCH (account:Account)
			WHERE account.domainKey IS NOT NULL
			WITH account.domainKey AS key, collect(account.id) AS ids
			WHERE size(ids) > 1
			RETURN ids[..$most] AS ids
			LIMIT $limit""";

	private static final String ACCOUNTS_BY_NAME = """
			MATCH (account:Account)
			WHERE account.nameKey IS NOT NULL
			WITH account.nameKey AS key, collect(account.id) AS ids
			WHERE size(ids) > 1
			RETURN ids[..$most] AS ids
			LIMIT $limit""";

	private static final String PEOPLE_BY_EMAIL = """
			MATCH (person:Person)
			WHERE person.emailKey IS NOT NULL
			WITH person.emailKey AS key, collect(person.id) AS ids
			WHERE size(ids) > 1
			RETURN ids[..$most] AS ids
			LIMIT $limit""";

	private static final String PEOPLE_BY_NAME = """
			MATCH (person:Person)
			WHERE person.nameKey IS NOT NULL
			WITH person.nameKey AS key, collect(person) AS people
			WHERE size(people) > 1
			UNWIND people AS person
			MATCH (person)-[:WORKS_AT]->(account:Account)
			WITH key, account, collect(person.id) AS ids
			WHERE size(ids) > 1
			RETURN ids[..$most] AS ids
			LIMIT $limit""";

	private static final String ACCOUNTS_LIKE = """
			UNWIND $rows AS row
			CALL (row) {
				MATCH (account:Account {domainKey: row.domainKey})
				RETURN account.id AS id
				LIMIT $most
				UNION
				MATCH (account:Account {nameKey: row.nameKey})
				RETURN account.id AS id
				LIMIT $most
			}
			RETURN row.id AS given, collect(id) AS ids""";

	private static final String PEOPLE_LIKE = """
			UNWIND $rows AS row
			CALL (row) {
				MATCH (person:Person {emailKey: row.emailKey})
				USING INDEX SEEK person:Person(emailKey)
				RETURN person.id AS id
				LIMIT $most
				UNION
				MATCH (person:Person {nameKey: row.nameKey})
				USING INDEX SEEK person:Person(nameKey)
				WHERE EXISTS { (person)-[:WORKS_AT]->(:Account {id: row.accountId}) }
				RETURN person.id AS id
				LIMIT $most
			}
			RETURN row.id AS given, collect(id) AS ids""";

	private static final String DISMISSED = """
			UNWIND $keys AS key
			MATCH (dismissed:DismissedDouble {key: key})
			RETURN key""";

	private static final String DISMISS = "MERGE (dismissed:DismissedDouble {key: $key})";

	private final Neo4jClient client;

	private final People people;

	private final Book book;

	private final Map<RecordKind, Found> found = new ConcurrentHashMap<>();

	Doubles(Neo4jClient client, People people, Book book) {
		this.client = client;
		this.people = people;
		this.book = book;
	}

	/**
	 * All likely doubles of the book, likeliest first, save those turned down.
	 */
	public List<LikelyDouble> all(RecordKind kind) {
		long version = this.book.version();
		Found known = this.found.get(kind);
		if (known == null || known.version() != version) {
			known = new Found(version, undismissed(kind, (kind == RecordKind.ACCOUNT) ? accounts() : people()));
			this.found.put(kind, known);
		}
		return known.doubles();
	}

	/**
	 * The stored accounts that some accounts are likely doubles of, whether these are
	 * stored or not; {@code first} is the given id, {@code second} the stored one.
	 */
	public List<LikelyDouble> of(Collection<Account> given) {
		Map<String, Account> byId = byId(given, Account::id);
		List<Map<String, String>> rows = byId.values()
			.stream()
			.map((account) -> Map.of("id", account.id(), "domainKey",
					(account.domain() != null) ? Host.own(account.domain()) : "", "nameKey",
					CompanyName.key(account.name())))
			.toList();
		List<LikelyDouble> doubles = new ArrayList<>();
		like(ACCOUNTS_LIKE, rows).forEach((id, likes) -> likes.forEach((like) -> {
			AccountFacts facts = this.book.facts(like);
			if (facts != null && !like.equals(id)) {
				doubles.add(Likeness.of(Objects.requireNonNull(byId.get(id)), facts.account()));
			}
		}));
		return undismissed(RecordKind.ACCOUNT, doubles);
	}

	/**
	 * The stored people whom some people are likely doubles of; see {@link #of}.
	 */
	public List<LikelyDouble> ofPeople(Collection<Person> given) {
		Map<String, Person> byId = byId(given, Person::id);
		List<Map<String, String>> rows = byId.values()
			.stream()
			.map((person) -> Map.of("id", person.id(), "accountId", person.accountId(), "emailKey",
					(person.email() != null) ? Email.key(person.email()) : "", "nameKey", nameKey(person)))
			.toList();
		Map<String, List<String>> likes = like(PEOPLE_LIKE, rows);
		Set<String> ids = new TreeSet<>();
		likes.values().forEach(ids::addAll);
		Map<String, Person> stored = this.people.find(ids);
		List<LikelyDouble> doubles = new ArrayList<>();
		likes.forEach((id, others) -> others.forEach((other) -> {
			Person person = stored.get(other);
			if (person != null && !other.equals(id)) {
				doubles.add(Likeness.of(Objects.requireNonNull(byId.get(id)), person));
			}
		}));
		return undismissed(RecordKind.PERSON, doubles);
	}

	/**
	 * Turns a pair down.
	 * @return both ids, in order
	 */
	public List<String> dismiss(RecordKind kind, String a, String b) {
		if (a.equals(b)) {
			throw Fault.badRequest("b", "must not be the same as a");
		}
		this.client.query(DISMISS).bind(key(kind, a, b)).to("key").run();
		this.found.remove(kind);
		return (CodePoints.compare(a, b) < 0) ? List.of(a, b) : List.of(b, a);
	}

	private List<LikelyDouble> accounts() {
		List<LikelyDouble> doubles = new ArrayList<>();
		pairs(List.of(ACCOUNTS_BY_DOMAIN, ACCOUNTS_BY_NAME)).forEach((pair) -> {
			AccountFacts left = this.book.facts(pair.first());
			AccountFacts right = this.book.facts(pair.second());
			if (left != null && right != null) {
				doubles.add(Likeness.of(left.account(), right.account()));
			}
		});
		return doubles;
	}

	private List<LikelyDouble> people() {
		Set<Pair> pairs = pairs(List.of(PEOPLE_BY_EMAIL, PEOPLE_BY_NAME));
		Set<String> ids = new TreeSet<>();
		pairs.forEach((pair) -> ids.addAll(List.of(pair.first(), pair.second())));
		Map<String, Person> found = this.people.find(ids);
		List<LikelyDouble> doubles = new ArrayList<>();
		pairs.forEach((pair) -> {
			Person left = found.get(pair.first());
			Person right = found.get(pair.second());
			if (left != null && right != null && !left.isPlaceholder() && !right.isPlaceholder()) {
				doubles.add(Likeness.of(left, right));
			}
		});
		return doubles;
	}

	private Set<Pair> pairs(List<String> statements) {
		Set<Pair> pairs = new HashSet<>();
		for (String statement : statements) {
			this.client.query(statement)
				.bindAll(Map.of("most", MOST_OF_ONE_KEY, "limit", MOST_KEYS))
				.fetchAs(Ids.class)
				.mappedBy((types, row) -> new Ids(row.get("ids").asList((id) -> id.asString())))
				.all()
				.forEach((block) -> block.addPairs(pairs));
		}
		return pairs;
	}

	private Map<String, List<String>> like(String statement, List<Map<String, String>> rows) {
		Map<String, List<String>> likes = new TreeMap<>();
		this.client.query(statement)
			.bindAll(Map.of("rows", rows, "most", MOST_OF_ONE_KEY))
			.fetchAs(Ids.class)
			.mappedBy((types, row) -> {
				Ids ids = new Ids(row.get("ids").asList((id) -> id.asString()));
				likes.put(row.get("given").asString(), ids.ids());
				return ids;
			})
			.all();
		return likes;
	}

	private List<LikelyDouble> undismissed(RecordKind kind, List<LikelyDouble> doubles) {
		Map<String, LikelyDouble> likely = new HashMap<>();
		doubles.stream()
			.filter((pair) -> pair.score() >= Likeness.LEAST)
			.forEach((pair) -> likely.put(key(kind, pair.first(), pair.second()), pair));
		if (likely.isEmpty()) {
			return List.of();
		}
		this.client.query(DISMISSED)
			.bind(List.copyOf(likely.keySet()))
			.to("keys")
			.fetchAs(String.class)
			.mappedBy((types, row) -> row.get("key").asString())
			.all()
			.forEach(likely::remove);
		return likely.values().stream().sorted(LikelyDouble.ORDER).toList();
	}

	private static String nameKey(Person person) {
		return PersonName.key(String.join(" ", text(person.firstName()), text(person.lastName())));
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private static <T> Map<String, T> byId(Collection<T> given, Function<T, String> id) {
		Map<String, T> byId = new LinkedHashMap<>();
		given.forEach((one) -> byId.put(id.apply(one), one));
		return byId;
	}

	private static String key(RecordKind kind, String a, String b) {
		boolean inOrder = CodePoints.compare(a, b) < 0;
		return "%s %d %s %s".formatted(kind.label(), (inOrder ? a : b).length(), inOrder ? a : b, inOrder ? b : a);
	}

	/**
	 * Two ids, in order.
	 */
	private record Pair(String first, String second) {

	}

	/**
	 * Records with one key.
	 */
	private record Ids(List<String> ids) {

		void addPairs(Set<Pair> pairs) {
			List<String> sorted = this.ids.stream().sorted(CodePoints::compare).toList();
			for (int i = 0; i < sorted.size(); i++) {
				for (int k = i + 1; k < sorted.size(); k++) {
					pairs.add(new Pair(sorted.get(i), sorted.get(k)));
				}
			}
		}

	}

	/**
	 * What was found when the book had a version.
	 */
	private record Found(long version, List<LikelyDouble> doubles) {

	}

}
