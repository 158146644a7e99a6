package io.github.coterie.api;

import java.util.List;

import io.github.coterie.book.Trial;
import io.github.coterie.scoring.Fit;
import io.github.coterie.scoring.ScoreFactor;
import io.github.coterie.scoring.ScoringModel;
import org.jspecify.annotations.Nullable;

/**
 * A page of accounts as a model that is only tried would rank them.
 *
 * @param edges the page
 * @param totalCount how many there are
 * @param pageInfo where the page lies
 */
record PreviewPage(List<Edge> edges, int totalCount, Connection.PageInfo pageInfo) {

	static PreviewPage of(Connection<Trial.Ranked> page, ScoringModel model) {
		List<Edge> edges = page.edges().stream().map((edge) -> new Edge(edge.cursor(), edge.node(), model)).toList();
		return new PreviewPage(edges, page.totalCount(), page.pageInfo());
	}

	/**
	 * An account on the page.
	 *
	 * @param cursor marks the place
	 * @param ranked the account and where it would stand
	 * @param model the tried model
	 */
	record Edge(String cursor, Trial.Ranked ranked, ScoringModel model) {

		public AccountView node() {
			return new AccountView(this.ranked.line());
		}

		/**
		 * The fit under the tried model.
		 */
		public @Nullable Double fit() {
			return this.ranked.place().fit();
		}

		/**
		 * The rank under the tried model.
		 */
		public int rank() {
			return this.ranked.rank();
		}

		/**
		 * The rank under the live model.
		 */
		public int liveRank() {
			return this.ranked.line().fitRank();
		}

		/**
		 * What the fit under the tried model is made of.
		 */
		public List<ScoreFactor> factors() {
			return Fit.factors(this.ranked.line().account(), this.model);
		}

	}

}
