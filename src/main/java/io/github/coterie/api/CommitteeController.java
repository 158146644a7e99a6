package io.github.coterie.api;

import java.util.List;

import io.github.coterie.book.Book;
import io.github.coterie.book.Dimension;
import io.github.coterie.book.Snapshot;
import io.github.coterie.book.Summary;
import io.github.coterie.committee.RoleTemplate;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Committees, and coverage over the whole book.
 */
@Controller
class CommitteeController {

	private final Book book;

	private final CurrentIds current;

	private final Limits limits;

	CommitteeController(Book book, CurrentIds current, Limits limits) {
		this.current = current;
		this.limits = limits;
		this.book = book;
	}

	@QueryMapping
	@Nullable RoleTemplate roleTemplate(@Argument @Nullable String solution) {
		return this.book.playbook().ownTemplate((solution != null) ? solution : RoleTemplate.DEFAULT_SOLUTION);
	}

	@QueryMapping
	Heatmap coverageHeatmap(@Argument @Nullable AccountFilter filter, @Argument @Nullable Integer first) {
		int rows = this.limits.size(first);
		return Heatmap.of(this.book.snapshot(), AccountFilter.of(filter, this.current), rows);
	}

	@QueryMapping
	List<Summary> coverageSummary(@Argument @Nullable AccountFilter filter, @Argument Dimension by) {
		Snapshot snapshot = this.book.snapshot();
		return Summary.of(snapshot, AccountFilter.of(filter, this.current), by);
	}

}
