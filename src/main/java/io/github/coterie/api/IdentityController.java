package io.github.coterie.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.github.coterie.account.People;
import io.github.coterie.account.Person;
import io.github.coterie.alias.Aliases;
import io.github.coterie.alias.RecordKind;
import io.github.coterie.book.Book;
import io.github.coterie.fault.Fault;
import io.github.coterie.identity.Doubles;
import io.github.coterie.identity.ExternalId;
import io.github.coterie.identity.IdentityChanges;
import io.github.coterie.identity.LikelyDouble;
import io.github.coterie.identity.Merge;
import io.github.coterie.identity.Merges;
import io.github.coterie.identity.Removal;
import io.github.coterie.salesforce.SalesforceId;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Which records are one and the same, and which are gone.
 */
@Controller
class IdentityController {

	private static final Cursors.Moment NOW = new Cursors.Moment(Instant.parse("9999-12-31T23:59:59Z"), "");

	private final IdentityChanges changes;

	private final Merges merges;

	private final Doubles doubles;

	private final People people;

	private final Aliases aliases;

	private final Book book;

	private final CurrentIds current;

	private final Limits limits;

	IdentityController(IdentityChanges changes, Merges merges, Doubles doubles, People people, Aliases aliases,
			Book book, CurrentIds current, Limits limits) {
		this.changes = changes;
		this.merges = merges;
		this.doubles = doubles;
		this.people = people;
		this.aliases = aliases;
		this.book = book;
		this.current = current;
		this.limits = limits;
	}

	@QueryMapping
	@Nullable Person person(@Argument String id) {
		Person person = this.people.find(Set.of(id)).get(id);
		return (person != null) ? person : personOnceKnownAs(id);
	}

	/**
	 * Finds somebody by an id of before a merge, or by the short form of one of
	 * Salesforce.
	 */
	private @Nullable Person personOnceKnownAs(String id) {
		List<String> known = Stream.of(id, SalesforceId.inFull(id)).distinct().toList();
		Map<String, String> current = this.aliases.resolve(RecordKind.PERSON, known);
		List<String> now = known.stream().map((one) -> current.getOrDefault(one, one)).toList();
		Map<String, Person> found = this.people.find(now);
		return now.stream().map(found::get).filter(Objects::nonNull).findFirst().orElse(null);
	}

	@QueryMapping
	Connection<Merge> merges(@Argument @Nullable Integer first, @Argument @Nullable String after) {
		int size = this.limits.size(first);
		Cursors.Moment cut = (after != null) ? Cursors.OF_MOMENTS.read("after", after) : NOW;
		return Connection.ofNewest(this.merges.newest(cut.at(), cut.id(), size + 1),
				(merge) -> new Cursors.Moment(merge.mergedAt(), merge.id()), size, after != null, this.merges.count());
	}

	@QueryMapping
	Connection<LikelyDouble> likelyDoubles(@Argument RecordKind kind, @Argument @Nullable Integer first,
			@Argument @Nullable String after) {
		PageRequest page = this.limits.page(first, after);
		return Connection.of(this.doubles.all(kind), (pair) -> pair, LikelyDouble.ORDER, Cursors.OF_DOUBLES, page);
	}

	@MutationMapping
	AccountMerge mergeAccounts(@Argument String keep, @Argument String merge) {
		Merge done = this.changes.mergeAccounts(keep, merge);
		return new AccountMerge(done,
				Objects.requireNonNull(AccountView.of(this.book.snapshot(), this.current.ofAccount(keep))));
	}

	@MutationMapping
	PersonMerge mergePeople(@Argument String keep, @Argument String merge) {
		Merge done = this.changes.mergePeople(keep, merge);
		return new PersonMerge(done, Objects.requireNonNull(person(keep)));
	}

	@MutationMapping
	UndoneMerge undoMerge(@Argument String id) {
		Merge merge = this.changes.undoMerge(id);
		return new UndoneMerge(merge, merge.notPutBack());
	}

	@MutationMapping
	DismissedDouble dismissDouble(@Argument RecordKind kind, @Argument String a, @Argument String b) {
		return new DismissedDouble(kind, this.doubles.dismiss(kind, a, b));
	}

	@MutationMapping
	Deleted deleteAccounts(@Argument List<String> ids) {
		return Deleted.of(this.changes.delete(RecordKind.ACCOUNT, checked(ids)));
	}

	@MutationMapping
	Deleted deletePeople(@Argument List<String> ids) {
		return Deleted.of(this.changes.delete(RecordKind.PERSON, checked(ids)));
	}

	@MutationMapping
	Deleted deleteTouchpoints(@Argument List<String> ids) {
		return Deleted.of(this.changes.delete(RecordKind.TOUCHPOINT, checked(ids)));
	}

	@MutationMapping
	Restored restoreAccounts(@Argument List<String> ids) {
		return Restored.of(this.changes.restore(RecordKind.ACCOUNT, checked(ids)));
	}

	@MutationMapping
	Restored restorePeople(@Argument List<String> ids) {
		return Restored.of(this.changes.restore(RecordKind.PERSON, checked(ids)));
	}

	@MutationMapping
	Restored restoreTouchpoints(@Argument List<String> ids) {
		return Restored.of(this.changes.restore(RecordKind.TOUCHPOINT, checked(ids)));
	}

	@SchemaMapping(typeName = "Account")
	CompletableFuture<List<ExternalId>> externalIds(AccountView account,
			DataLoader<Loaders.ExternalIdsOf, Loaders.ExternalIdList> externalIds) {
		return externalIds(RecordKind.ACCOUNT, account.id(), externalIds);
	}

	@SchemaMapping(typeName = "Person")
	CompletableFuture<List<ExternalId>> externalIds(Person person,
			DataLoader<Loaders.ExternalIdsOf, Loaders.ExternalIdList> externalIds) {
		return externalIds(RecordKind.PERSON, person.id(), externalIds);
	}

	@SchemaMapping(typeName = "LikelyDouble")
	CompletableFuture<List<AccountView>> accounts(LikelyDouble pair, DataLoader<String, Person> people) {
		var snapshot = this.book.snapshot();
		CompletableFuture<List<String>> ids = (pair.kind() == RecordKind.ACCOUNT)
				? CompletableFuture.completedFuture(pair.ids()) : people.loadMany(pair.ids())
					.thenApply((found) -> found.stream().filter(Objects::nonNull).map(Person::accountId).toList());
		return ids.thenApply((accountIds) -> accountIds.stream()
			.map((id) -> AccountView.of(snapshot, id))
			.filter(Objects::nonNull)
			.toList());
	}

	@SchemaMapping(typeName = "LikelyDouble")
	CompletableFuture<List<Person>> people(LikelyDouble pair, DataLoader<String, Person> people) {
		if (pair.kind() == RecordKind.ACCOUNT) {
			return CompletableFuture.completedFuture(List.of());
		}
		return people.loadMany(pair.ids()).thenApply((found) -> found.stream().filter(Objects::nonNull).toList());
	}

	private static CompletableFuture<List<ExternalId>> externalIds(RecordKind kind, String id,
			DataLoader<Loaders.ExternalIdsOf, Loaders.ExternalIdList> externalIds) {
		return externalIds.load(new Loaders.ExternalIdsOf(kind, id))
			.thenApply((found) -> (found != null) ? found.externalIds() : List.of());
	}

	private List<String> checked(List<String> ids) {
		if (ids.size() > this.limits.items()) {
			throw Fault.limitExceeded("There are %d ids; at most %d are taken at once (coterie.limits.items)"
				.formatted(ids.size(), this.limits.items()));
		}
		return ids;
	}

	/**
	 * Two accounts that are one now.
	 *
	 * @param merge the merge
	 * @param account the account that stays
	 */
	record AccountMerge(@Nullable Merge merge, AccountView account) {

	}

	/**
	 * Two people who are one now.
	 *
	 * @param merge the merge
	 * @param person the person who stays
	 */
	record PersonMerge(@Nullable Merge merge, Person person) {

	}

	/**
	 * A merge that was undone.
	 *
	 * @param merge the merge
	 * @param notPutBack what was changed since
	 */
	record UndoneMerge(Merge merge, List<String> notPutBack) {

	}

	/**
	 * A pair that is not one and the same.
	 *
	 * @param kind what they are
	 * @param ids both ids
	 */
	record DismissedDouble(RecordKind kind, List<String> ids) {

	}

	/**
	 * What became of records that were to be deleted.
	 *
	 * @param deleted how many were
	 * @param unchanged how many were already
	 * @param refused which were not
	 */
	record Deleted(int deleted, int unchanged, List<Removal.Refusal> refused) {

		static Deleted of(Removal removal) {
			return new Deleted(removal.changed(), removal.unchanged(), removal.refused());
		}

	}

	/**
	 * What became of records that were to be restored.
	 *
	 * @param restored how many were
	 * @param unchanged how many were not deleted
	 * @param refused which were not
	 */
	record Restored(int restored, int unchanged, List<Removal.Refusal> refused) {

		static Restored of(Removal removal) {
			return new Restored(removal.changed(), removal.unchanged(), removal.refused());
		}

	}

}
