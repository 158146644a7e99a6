package io.github.coterie.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import io.github.coterie.book.AccountOrder;
import io.github.coterie.book.Place;
import io.github.coterie.book.Ranking;
import io.github.coterie.book.Snapshot;
import io.github.coterie.book.Standing;
import io.github.coterie.scoring.Fit;
import io.github.coterie.scoring.ScoreFactor;
import io.github.coterie.scoring.ScoringModel;
import org.jspecify.annotations.Nullable;

/**
 * An account as a model that is only tried would rank it.
 *
 * @param place where it would stand
 * @param rank its position there, from 1
 * @param node the account as it stands
 * @param model the tried model
 */
record Preview(Place place, int rank, AccountView node, ScoringModel model) {

	static PreviewPage of(Snapshot snapshot, ScoringModel model, Predicate<Standing> wanted, PageRequest request) {
		List<Ranking.Ranked> live = snapshot.ranking(AccountOrder.FIT, true).ranked();
		Ranking.Ranked[] tried = live.stream()
			.map(Ranking.Ranked::standing)
			.map((standing) -> new Ranking.Ranked(place(standing, model), standing))
			.toArray(Ranking.Ranked[]::new);
		Comparator<Place> order = AccountOrder.FIT.comparator(true);
		Arrays.sort(tried, Comparator.comparing(Ranking.Ranked::place, order));
		List<Preview> listed = new ArrayList<>();
		for (int i = 0; i < tried.length; i++) {
			if (wanted.test(tried[i].standing())) {
				listed.add(new Preview(tried[i].place(), i + 1, new AccountView(tried[i].standing(), snapshot), model));
			}
		}
		return PreviewPage.of(Connection.of(listed, Preview::place, order, Cursors.OF_PLACES, request));
	}

	public @Nullable Double fit() {
		return this.place.fit();
	}

	public int liveRank() {
		return this.node.score().fitRank();
	}

	public List<ScoreFactor> factors() {
		return Fit.factors(this.node.standing().account(), this.model);
	}

	private static Place place(Standing standing, ScoringModel model) {
		Fit fit = Fit.of(standing.account(), model);
		return new Place(fit.isExcluded(), fit.score(), fit.score(), fit.confidence(), standing.account().name(),
				standing.account().id());
	}

}
