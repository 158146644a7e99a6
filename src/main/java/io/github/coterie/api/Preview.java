package io.github.coterie.api;

import java.util.function.Predicate;

import io.github.coterie.book.Line;
import io.github.coterie.book.Place;
import io.github.coterie.book.Snapshot;
import io.github.coterie.book.Trial;
import io.github.coterie.scoring.ScoringModel;
import org.jspecify.annotations.Nullable;

/**
 * The book as a model that is only tried would rank it.
 */
final class Preview {

	private Preview() {
	}

	static PreviewPage of(Snapshot snapshot, ScoringModel model, @Nullable Predicate<Line> wanted,
			@Nullable String after, int size) {
		Place cut = (after != null) ? Cursors.OF_PLACES.read("after", after) : null;
		Trial.Page page = Trial.of(snapshot, model).page(wanted, cut, size);
		return PreviewPage.of(Connection.ofPage(page.accounts(), Trial.Ranked::place, Cursors.OF_PLACES, page.hasMore(),
				after != null, page.total()), model);
	}

}
