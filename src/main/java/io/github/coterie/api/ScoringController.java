package io.github.coterie.api;

import java.util.List;

import io.github.coterie.book.Book;
import io.github.coterie.intake.RuleChanges;
import io.github.coterie.scoring.ScoringModel;
import io.github.coterie.scoring.ScoringModels;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Scoring models: read, tried, saved, made live.
 */
@Controller
class ScoringController {

	private final Book book;

	private final ScoringModels models;

	private final RuleChanges changes;

	private final CurrentIds current;

	private final Limits limits;

	ScoringController(Book book, ScoringModels models, RuleChanges changes, CurrentIds current, Limits limits) {
		this.current = current;
		this.limits = limits;
		this.book = book;
		this.models = models;
		this.changes = changes;
	}

	@QueryMapping
	@Nullable ScoringModel scoringModel(@Argument @Nullable Integer version) {
		ScoringModel live = this.book.playbook().model();
		return (version == null || version == live.version()) ? live : this.models.find(version).orElse(null);
	}

	@QueryMapping
	List<ScoringModel> scoringModels(@Argument @Nullable Integer first) {
		return this.models.newest(this.limits.size(first));
	}

	@QueryMapping
	PreviewPage previewScoring(@Argument ScoringModelDraft model, @Argument @Nullable AccountFilter filter,
			@Argument @Nullable Integer first, @Argument @Nullable String after) {
		return Preview.of(this.book.snapshot(), model.toModel(), AccountFilter.of(filter, this.current), after,
				this.limits.size(first));
	}

	@MutationMapping
	ScoringModel saveScoringModel(@Argument ScoringModelDraft input) {
		return this.changes.save(input.toModel());
	}

	@MutationMapping
	ScoringModel activateScoringModel(@Argument int version) {
		return this.changes.activate(version);
	}

	@SchemaMapping(typeName = "ScoringModel")
	boolean live(ScoringModel model) {
		return model.version() == this.book.playbook().model().version();
	}

}
