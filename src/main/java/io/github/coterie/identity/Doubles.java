package io.github.coterie.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

import org.springframework.stereotype.Component;

/**
 * Finds records that are likely one and the same: those with a key in common are looked
 * at, pair by pair. All doubles of the book cost one walk along each of two indexes, and
 * at most 190 looks a key; they are kept until the book changes.
 */
@Component
public class Doubles {

	private final SharedKeys keys;

	private final DismissedDoubles dismissed;

	private final People people;

	private final Book book;

	private final Map<RecordKind, Found> found = new ConcurrentHashMap<>();

	Doubles(SharedKeys keys, DismissedDoubles dismissed, People people, Book book) {
		this.keys = keys;
		this.dismissed = dismissed;
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
		this.keys.accountsLike(rows).forEach((id, likes) -> likes.forEach((like) -> {
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
		Map<String, List<String>> likes = this.keys.peopleLike(rows);
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
		this.dismissed.add(kind, a, b);
		this.found.remove(kind);
		return (CodePoints.compare(a, b) < 0) ? List.of(a, b) : List.of(b, a);
	}

	private List<LikelyDouble> accounts() {
		List<LikelyDouble> doubles = new ArrayList<>();
		this.keys.accounts().forEach((pair) -> {
			AccountFacts left = this.book.facts(pair.first());
			AccountFacts right = this.book.facts(pair.second());
			if (left != null && right != null) {
				doubles.add(Likeness.of(left.account(), right.account()));
			}
		});
		return doubles;
	}

	private List<LikelyDouble> people() {
		Set<SharedKeys.Pair> pairs = this.keys.people();
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

	private List<LikelyDouble> undismissed(RecordKind kind, List<LikelyDouble> doubles) {
		List<LikelyDouble> likely = doubles.stream().filter((pair) -> pair.score() >= Likeness.LEAST).toList();
		return this.dismissed.without(kind, likely).stream().sorted(LikelyDouble.ORDER).toList();
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

	/**
	 * What was found when the book had a version.
	 */
	private record Found(long version, List<LikelyDouble> doubles) {

	}

}
