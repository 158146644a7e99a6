package io.github.coterie.book;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.coterie.engagement.ContactHistory;
import io.github.coterie.gap.CommitteeCase;
import io.github.coterie.gap.Gap;
import io.github.coterie.gap.Ledger;
import io.github.coterie.gap.NextChange;
import io.github.coterie.gap.NotedGap;
import io.github.coterie.scoring.Fit;
import org.jspecify.annotations.Nullable;

/**
 * The part of a standing that hangs on the gaps.
 *
 * @param facts the facts, with the tier and the ledger of gaps as the rules leave them
 * @param gaps every gap that was ever seen
 * @param priority what to work on now
 * @param changesAt when to look again
 */
record Settled(AccountFacts facts, List<NotedGap> gaps, @Nullable Double priority, Instant changesAt) {

	private static final Duration LOOKED_AT_AGAIN = Duration.ofDays(1);

	static Settled of(Standing standing, AccountFacts current) {
		Instant now = standing.at();
		List<Gap> found = found(standing);
		Ledger.Noted noted = current.ledger().note(found, now);
		AccountFacts facts = current.with(standing.ruledTier(), noted.ledger());
		return new Settled(facts, noted.gaps(), priority(standing, noted.gaps()), NextChange.of(found, facts.ledger(),
				facts.people(), standing.tier(), now, latest(facts.history(), now)));
	}

	/**
	 * When the account is touched next, though it be with nobody that it knows.
	 */
	private static Instant latest(ContactHistory history, Instant now) {
		Instant latest = now.plus(LOOKED_AT_AGAIN);
		if (history.ahead().length == 0) {
			return latest;
		}
		return Instant.ofEpochMilli(Math.min(history.firstAhead(), latest.toEpochMilli()));
	}

	private static List<Gap> found(Standing standing) {
		Fit fit = standing.fit();
		if (fit.isExcluded()) {
			return List.of();
		}
		return standing.committees()
			.stream()
			.flatMap((part) -> new CommitteeCase(part.committee(), part.template(), part.coverage(), standing.tier(),
					fit.score(), standing.at())
				.gaps()
				.stream())
			.toList();
	}

	private static @Nullable Double priority(Standing standing, List<NotedGap> gaps) {
		int urgency = gaps.stream()
			.filter(NotedGap::isOpen)
			.mapToInt((noted) -> noted.gap().severity())
			.max()
			.orElse(0);
		Double score = standing.fit().score();
		double mixed = standing.playbook()
			.model()
			.priorityWeights()
			.priority((score != null) ? score : Double.NaN, Double.NaN, standing.engagement(), urgency);
		return Double.isNaN(mixed) ? null : mixed;
	}

}
