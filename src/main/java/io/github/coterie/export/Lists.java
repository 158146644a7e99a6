package io.github.coterie.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.coterie.account.People;
import io.github.coterie.account.Person;
import io.github.coterie.book.AccountGap;
import io.github.coterie.book.AccountOrder;
import io.github.coterie.book.Book;
import io.github.coterie.book.GapPage;
import io.github.coterie.book.GapWish;
import io.github.coterie.book.Line;
import io.github.coterie.book.Snapshot;
import io.github.coterie.book.Standing;
import io.github.coterie.engagement.Touchpoint;
import io.github.coterie.engagement.Touchpoints;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The lists of the book, each in the order of the API. What the book does not hold is
 * read from the graph page by page, while the rows are written.
 */
@Component
public class Lists {

	private static final int ACCOUNTS_AT_ONCE = 500;

	private static final int ROWS_AT_ONCE = 5_000;

	private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

	private final Book book;

	private final People people;

	private final Touchpoints touchpoints;

	Lists(Book book, People people, Touchpoints touchpoints) {
		this.book = book;
		this.people = people;
		this.touchpoints = touchpoints;
	}

	/**
	 * Accounts, best fit first.
	 */
	public Sheet<?> accounts(@Nullable Predicate<Line> wanted) {
		return new Sheet<>(AccountRow.COLUMNS, () -> {
			List<Line> lines = lines(this.book.snapshot(), wanted);
			return lines.stream().map(AccountRow::new);
		});
	}

	/**
	 * The seats of all committees, best fit first, in the order of their templates.
	 */
	public Sheet<?> coverage(@Nullable Predicate<Line> wanted) {
		return new Sheet<>(SeatRow.COLUMNS,
				() -> lines(this.book.snapshot(), wanted).stream().map(Line::standing).flatMap(SeatRow::of));
	}

	/**
	 * People, by account, best fit first, and by id.
	 */
	public Sheet<?> people(@Nullable Predicate<Line> at, Predicate<PersonRow> wanted) {
		return new Sheet<>(PersonRow.COLUMNS,
				() -> Page.of(lines(this.book.snapshot(), at), (standing) -> standing.people().size())
					.flatMap((page) -> {
						Map<String, List<Person>> staff = this.people.findAt(page.ids());
						return page.standings()
							.stream()
							.flatMap((standing) -> PersonRow.of(standing,
									staff.getOrDefault(standing.account().id(), List.of())));
					})
					.filter(wanted));
	}

	/**
	 * Touchpoints, by account, best fit first, and newest first.
	 */
	public Sheet<?> touchpoints(@Nullable Predicate<Line> at, Predicate<Touchpoint> wanted) {
		return new Sheet<>(TouchpointRow.COLUMNS,
				() -> Page.of(lines(this.book.snapshot(), at), (standing) -> standing.history().totalWithAhead())
					.flatMap(this::touchpoints)
					.filter((row) -> wanted.test(row.touchpoint())));
	}

	/**
	 * Missing stakeholders, severest first, each with the best candidate.
	 */
	public Sheet<?> missingStakeholders(GapWish wanted) {
		return new Sheet<>(MissingRow.COLUMNS, () -> pages(wanted).flatMap((page) -> {
			Map<String, List<Person>> staff = this.people
				.findAt(page.stream().map((gap) -> gap.standing().account().id()).distinct().toList());
			return page.stream()
				.map((gap) -> MissingRow.of(gap, staff.getOrDefault(gap.standing().account().id(), List.of())));
		}));
	}

	/**
	 * Gaps, severest first.
	 */
	public Sheet<?> gaps(GapWish wanted) {
		return new Sheet<>(GapRow.COLUMNS, () -> pages(wanted).flatMap((page) -> {
			Map<String, Person> known = this.people
				.find(page.stream().map(GapRow::personId).filter(Objects::nonNull).distinct().toList());
			return page.stream().map((gap) -> GapRow.of(gap, known));
		}));
	}

	private static List<Line> lines(Snapshot snapshot, @Nullable Predicate<Line> wanted) {
		return snapshot.ranking(AccountOrder.FIT, true).lines(wanted);
	}

	private Stream<List<AccountGap>> pages(GapWish wish) {
		Snapshot snapshot = this.book.snapshot();
		return Stream.iterate(GapPage.of(snapshot, wish, null, ROWS_AT_ONCE), (page) -> !page.gaps().isEmpty(),
				(page) -> page.hasMore() ? GapPage.of(snapshot, wish, page.gaps().getLast().place(), ROWS_AT_ONCE)
						: GapPage.NONE)
			.flatMap((page) -> cut(page.gaps()));
	}

	private static Stream<List<AccountGap>> cut(List<AccountGap> gaps) {
		return IntStream.iterate(0, (from) -> from < gaps.size(), (from) -> from + ACCOUNTS_AT_ONCE)
			.mapToObj((from) -> gaps.subList(from, Math.min(gaps.size(), from + ACCOUNTS_AT_ONCE)));
	}

	private Stream<TouchpointRow> touchpoints(Page page) {
		Map<String, List<Touchpoint>> newest = this.touchpoints.newest(page.ids(), END_OF_TIME, "", ROWS_AT_ONCE);
		return page.standings().stream().flatMap((standing) -> {
			String id = standing.account().id();
			return Stream
				.iterate(newest.getOrDefault(id, List.of()), (some) -> !some.isEmpty(), (some) -> older(id, some))
				.flatMap(List::stream)
				.map((touchpoint) -> new TouchpointRow(standing, touchpoint));
		});
	}

	private List<Touchpoint> older(String accountId, List<Touchpoint> some) {
		if (some.size() < ROWS_AT_ONCE) {
			return List.of();
		}
		Touchpoint last = some.getLast();
		return this.touchpoints.newest(List.of(accountId), last.occurredAt(), last.id(), ROWS_AT_ONCE)
			.getOrDefault(accountId, List.of());
	}

	/**
	 * Accounts whose rows are read at once.
	 *
	 * @param standings the accounts
	 */
	private record Page(List<Standing> standings) {

		/**
		 * Cuts accounts into pages of about one size, while they are read.
		 * @param rows how many rows an account has, about
		 */
		static Stream<Page> of(List<Line> lines, ToIntFunction<Standing> rows) {
			Iterator<Standing> rest = lines.stream().map(Line::standing).iterator();
			return Stream.generate(() -> next(rest, rows)).takeWhile((page) -> !page.standings().isEmpty());
		}

		private static Page next(Iterator<Standing> rest, ToIntFunction<Standing> rows) {
			List<Standing> some = new ArrayList<>();
			long size = 0;
			while (rest.hasNext() && some.size() < ACCOUNTS_AT_ONCE && size < ROWS_AT_ONCE) {
				Standing standing = rest.next();
				some.add(standing);
				size += rows.applyAsInt(standing);
			}
			return new Page(some);
		}

		List<String> ids() {
			return this.standings.stream().map((standing) -> standing.account().id()).toList();
		}

	}

}
