package io.github.coterie.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.coterie.book.AccountOrder;
import io.github.coterie.book.Dimension;
import io.github.coterie.book.GapPage;
import io.github.coterie.book.GapWish;
import io.github.coterie.book.Line;
import io.github.coterie.book.Selection;
import io.github.coterie.book.Snapshot;
import io.github.coterie.book.Summary;
import io.github.coterie.book.Trial;
import io.github.coterie.book.WordTest;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.gap.GapKind;
import io.github.coterie.gap.GapLevel;
import io.github.coterie.gap.GapState;
import io.github.coterie.scoring.Criterion;
import io.github.coterie.scoring.FitCriterion;
import io.github.coterie.scoring.PriorityWeights;
import io.github.coterie.scoring.ScoringModel;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the book alone, with parameters of the same laws as those of
 * {@link Question}.
 */
enum BookQuestion {

	BEST_FIT("first 50 by fit, without excluded") {
		@Override
		Object ask(Snapshot book, Draw draw, int size) {
			return first(book, AccountOrder.FIT, "not excluded", (line) -> !line.isExcluded());
		}
	},
	BEST_FIT_OF_OWNER("… of one owner") {
		@Override
		Object ask(Snapshot book, Draw draw, int size) {
			String owner = draw.of(Vocabulary.OWNERS);
			return first(book, AccountOrder.FIT, owner, ownedBy(owner));
		}
	},
	PRIORITY("first 50 by priority, without excluded") {
		@Override
		Object ask(Snapshot book, Draw draw, int size) {
			return first(book, AccountOrder.PRIORITY, "not excluded", (line) -> !line.isExcluded());
		}
	},
	MISSING("missing stakeholders of an owner and roles") {
		@Override
		Object ask(Snapshot book, Draw draw, int size) {
			return missing(book, ownedBy(draw.of(Vocabulary.OWNERS)), draw);
		}
	},
	MISSING_EVERYWHERE("… of roles, whoever owns") {
		@Override
		Object ask(Snapshot book, Draw draw, int size) {
			return missing(book, null, draw);
		}
	},
	GAPS("gaps of an owner and level") {
		@Override
		Object ask(Snapshot book, Draw draw, int size) {
			return GapPage.of(book, new GapWish(ownedBy(draw.of(Vocabulary.OWNERS)), null, null,
					List.of(draw.of(List.of(GapLevel.values()))), OPEN), null, PAGE);
		}
	},
	GAPS_EVERYWHERE("… of a kind and level, whoever owns") {
		@Override
		Object ask(Snapshot book, Draw draw, int size) {
			return GapPage.of(book, new GapWish(null, List.of(draw.of(KINDS)), null,
					List.of(draw.of(List.of(GapLevel.values()))), OPEN), null, PAGE);
		}
	},
	PREVIEW("preview of a changed model, first 50") {
		@Override
		Object ask(Snapshot book, Draw draw, int size) {
			return Trial.of(book, model(draw)).page(null, null, PAGE);
		}
	},
	PREVIEW_OF_OWNER("… of one owner") {
		@Override
		Object ask(Snapshot book, Draw draw, int size) {
			return Trial.of(book, model(draw)).page(ownedBy(draw.of(Vocabulary.OWNERS)), null, PAGE);
		}
	},
	SUMMARY("coverage summary by industry") {
		@Override
		Object ask(Snapshot book, Draw draw, int size) {
			return Summary.of(book, null, Dimension.INDUSTRY);
		}
	},
	SUMMARY_BY_ROLE("… by role") {
		@Override
		Object ask(Snapshot book, Draw draw, int size) {
			return Summary.of(book, null, Dimension.ROLE);
		}
	},
	SOME("50 accounts by their ids") {
		@Override
		Object ask(Snapshot book, Draw draw, int size) {
			Set<String> ids = IntStream.range(0, PAGE)
				.mapToObj((i) -> GeneratedBook.accountId(draw.below(size)))
				.collect(Collectors.toSet());
			return book.ranking(AccountOrder.FIT, true)
				.lines(new Selection(ids, null, null, null, null))
				.stream()
				.toList();
		}
	};

	private static final int PAGE = 50;

	private static final List<GapState> OPEN = List.of(GapState.OPEN);

	private static final List<GapState> PRESENT = List.of(GapState.OPEN, GapState.SNOOZED, GapState.DISMISSED);

	private static final List<GapKind> SEATS = List.of(GapKind.ROLE_MISSING, GapKind.ROLE_UNDERFILLED);

	private static final List<GapKind> KINDS = List.of(GapKind.GONE_QUIET, GapKind.GHOSTED, GapKind.NEVER_TOUCHED,
			GapKind.SINGLE_THREADED, GapKind.CONTACT_LEFT);

	private static final List<BuyingRole> ROLES = List.of(BuyingRole.ECONOMIC_BUYER, BuyingRole.DECISION_MAKER,
			BuyingRole.CHAMPION, BuyingRole.TECHNICAL_BUYER, BuyingRole.PROCUREMENT);

	private final String title;

	BookQuestion(String title) {
		this.title = title;
	}

	/**
	 * Asks with parameters drawn by chance.
	 * @param size how many accounts there are
	 */
	abstract Object ask(Snapshot book, Draw draw, int size);

	String title() {
		return this.title;
	}

	private static List<Integer> first(Snapshot book, AccountOrder order, Object question, Predicate<Line> wanted) {
		List<Line> lines = book.ranking(order, true).lines(question, wanted);
		return lines.subList(0, Math.min(PAGE, lines.size())).stream().map(Line::fitRank).toList();
	}

	private static GapPage missing(Snapshot book, @Nullable Predicate<Line> accounts, Draw draw) {
		return GapPage.of(book, new GapWish(accounts, SEATS, List.of(draw.of(ROLES), draw.of(ROLES)), null, PRESENT),
				null, PAGE);
	}

	private static Predicate<Line> ownedBy(String owner) {
		return new Selection(null, null, null, new WordTest(owner::equals), null);
	}

	private static ScoringModel model(Draw draw) {
		return new ScoringModel(2, "Slider", Instant.EPOCH,
				List.of(new FitCriterion(Criterion.INDUSTRY, 1 + draw.below(100),
						List.of(draw.skewed(Vocabulary.INDUSTRIES), draw.skewed(Vocabulary.INDUSTRIES)), null, null),
						new FitCriterion(Criterion.EMPLOYEES, 1 + draw.below(100), List.of(),
								BigDecimal.valueOf(10 + draw.below(90)), BigDecimal.valueOf(500 + draw.below(5000))),
						new FitCriterion(Criterion.TECHNOLOGY, 1 + draw.below(100),
								List.of(draw.skewed(Vocabulary.TECHNOLOGIES)), null, null)),
				PriorityWeights.DEFAULT, 30, List.of(), List.of());
	}

}
