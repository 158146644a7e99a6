package io.github.coterie.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.coterie.account.Person;
import io.github.coterie.book.Book;
import io.github.coterie.book.GapWish;
import io.github.coterie.book.Line;
import io.github.coterie.book.Ranking;
import io.github.coterie.book.Snapshot;
import io.github.coterie.engagement.Touchpoint;
import io.github.coterie.plan.Search;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Accounts, their people and their touchpoints.
 */
@Controller
class AccountController {

	private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

	private final Book book;

	private final Search search;

	private final CurrentIds current;

	private final Limits limits;

	AccountController(Book book, Search search, CurrentIds current, Limits limits) {
		this.current = current;
		this.limits = limits;
		this.book = book;
		this.search = search;
	}

	@QueryMapping
	@Nullable AccountView account(@Argument String id) {
		return AccountView.of(this.book.snapshot(), this.current.ofAccount(id));
	}

	@QueryMapping
	Connection<AccountView> accounts(@Argument @Nullable AccountFilter filter,
			@Argument @Nullable AccountOrderBy orderBy, @Argument @Nullable Integer first,
			@Argument @Nullable String after, @Argument @Nullable Integer last, @Argument @Nullable String before) {
		PageRequest page = this.limits.page(first, after, last, before);
		Snapshot snapshot = this.book.snapshot();
		Ranking ranking = AccountOrderBy.ranking(orderBy, snapshot);
		List<Line> lines = (filter != null && filter.ids() == null)
				? ranking.lines(filter, AccountFilter.of(filter, this.current))
				: ranking.lines(AccountFilter.of(filter, this.current));
		return Connection.of(lines, ranking::place, ranking.comparator(), Cursors.OF_PLACES, page)
			.map(AccountView::new);
	}

	@QueryMapping
	List<Hit> search(@Argument String text, @Argument @Nullable Integer first) {
		Snapshot snapshot = this.book.snapshot();
		List<Hit> hits = new ArrayList<>();
		for (Search.Hit found : this.search.find(text, this.limits.size(first))) {
			AccountView account = AccountView.of(snapshot, found.accountId());
			if (account != null) {
				hits.add(new Hit(found.score(), account, found.personId()));
			}
		}
		return hits;
	}

	@SchemaMapping(typeName = "SearchHit")
	@Nullable CompletableFuture<Person> person(Hit hit, DataLoader<String, Person> people) {
		return (hit.personId() != null) ? people.load(hit.personId()) : null;
	}

	@SchemaMapping(typeName = "Account")
	CommitteeView committee(AccountView account, @Argument @Nullable String solution) {
		return account.committee((solution != null) ? solution : "default");
	}

	@SchemaMapping(typeName = "Account")
	CompletableFuture<List<Person>> people(AccountView account, DataLoader<Loaders.StaffOf, Loaders.Staff> staff) {
		return staff.load(new Loaders.StaffOf(account.id()))
			.thenApply((found) -> (found != null) ? found.people() : List.of());
	}

	@SchemaMapping(typeName = "Account")
	CompletableFuture<Connection<Touchpoint>> touchpoints(AccountView account, @Argument @Nullable Integer first,
			@Argument @Nullable String after, DataLoader<Loaders.TouchpointsOf, Loaders.TouchpointPage> newest) {
		int size = this.limits.size(first);
		Cursors.Moment cut = (after != null) ? Cursors.OF_MOMENTS.read("after", after)
				: new Cursors.Moment(END_OF_TIME, "");
		int total = account.standing().history().totalWithAhead();
		return newest.load(new Loaders.TouchpointsOf(account.id(), cut.at(), cut.id(), size + 1))
			.thenApply((page) -> Connection.ofNewest((page != null) ? page.touchpoints() : List.<Touchpoint>of(),
					(touchpoint) -> new Cursors.Moment(touchpoint.occurredAt(), touchpoint.id()), size, after != null,
					total));
	}

	@SchemaMapping(typeName = "Account")
	List<GapView> gaps(AccountView account, @Argument @Nullable GapFilter filter) {
		GapWish wish = GapFilter.of(filter, WantedIds.AS_GIVEN);
		return account.standing()
			.gaps()
			.stream()
			.map((noted) -> new GapView(account, noted))
			.filter((gap) -> wish.isFor(gap.accountGap()))
			.sorted((left, right) -> left.accountGap().place().compareTo(right.accountGap().place()))
			.toList();
	}

	@SchemaMapping(typeName = "Person")
	@Nullable AccountView account(Person person) {
		return AccountView.of(this.book.snapshot(), person.accountId());
	}

	@SchemaMapping(typeName = "Person")
	@Nullable CompletableFuture<Person> reportsTo(Person person, DataLoader<String, Person> people) {
		return (person.reportsToId() != null) ? people.load(person.reportsToId()) : null;
	}

	@SchemaMapping(typeName = "Person")
	CompletableFuture<List<Person>> directReports(Person person,
			DataLoader<Loaders.ReportsOf, Loaders.Reports> reports) {
		return reports.load(new Loaders.ReportsOf(person.id()))
			.thenApply((found) -> (found != null) ? found.people() : List.of());
	}

	@SchemaMapping(typeName = "Touchpoint")
	CompletableFuture<List<Person>> people(Touchpoint touchpoint, DataLoader<String, Person> people) {
		return people.loadMany(touchpoint.personIds());
	}

	/**
	 * What a search found.
	 *
	 * @param score how well it matches
	 * @param account the account, or where the person works
	 * @param personId the person
	 */
	record Hit(double score, AccountView account, @Nullable String personId) {

	}

}
