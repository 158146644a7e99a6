package io.github.coterie.api;

import java.util.List;

import io.github.coterie.scoring.ScoreFactor;
import org.jspecify.annotations.Nullable;

/**
 * A page of accounts as a model that is only tried would rank them.
 *
 * @param edges the page
 * @param totalCount how many there are
 * @param pageInfo where the page lies
 */
record PreviewPage(List<Edge> edges, int totalCount, Connection.PageInfo pageInfo) {

	static PreviewPage of(Connection<Preview> page) {
		List<Edge> edges = page.edges()
			.stream()
			.map((edge) -> new Edge(edge.cursor(), edge.node().node(), edge.node().fit(), edge.node().rank(),
					edge.node().liveRank(), edge.node().factors()))
			.toList();
		return new PreviewPage(edges, page.totalCount(), page.pageInfo());
	}

	/**
	 * An account on the page.
	 *
	 * @param cursor marks the place
	 * @param node the account as it stands
	 * @param fit the fit under the tried model
	 * @param rank the rank under the tried model
	 * @param liveRank the rank under the live model
	 * @param factors what the fit is made of
	 */
	record Edge(String cursor, AccountView node, @Nullable Double fit, int rank, int liveRank,
			List<ScoreFactor> factors) {

	}

}
