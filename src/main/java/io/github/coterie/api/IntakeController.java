package io.github.coterie.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import graphql.schema.DataFetchingEnvironment;
import io.github.coterie.book.Book;
import io.github.coterie.book.BookLoader;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.fault.Fault;
import io.github.coterie.intake.Draft;
import io.github.coterie.intake.Intake;
import io.github.coterie.intake.RuleChanges;
import io.github.coterie.intake.Upserted;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/**
 * What callers store.
 */
@Controller
class IntakeController {

	private final Intake intake;

	private final RuleChanges changes;

	private final Book book;

	private final BookLoader loader;

	private final Limits limits;

	IntakeController(Intake intake, RuleChanges changes, Book book, BookLoader loader, Limits limits) {
		this.loader = loader;
		this.limits = limits;
		this.intake = intake;
		this.changes = changes;
		this.book = book;
	}

	@MutationMapping
	Upserted upsertAccounts(DataFetchingEnvironment environment) {
		return this.intake.accounts(drafts(environment));
	}

	@MutationMapping
	Upserted upsertPeople(DataFetchingEnvironment environment) {
		return this.intake.people(drafts(environment));
	}

	@MutationMapping
	Upserted recordTouchpoints(DataFetchingEnvironment environment) {
		return this.intake.touchpoints(drafts(environment));
	}

	@MutationMapping
	Payload assignRole(DataFetchingEnvironment environment) {
		return committee(environment, this.intake::assignRole);
	}

	@MutationMapping
	Payload removeRole(DataFetchingEnvironment environment) {
		return committee(environment, this.intake::removeRole);
	}

	@MutationMapping
	RoleTemplate saveRoleTemplate(@Argument RoleTemplateDraft input) {
		return this.changes.save(input.toTemplate());
	}

	@MutationMapping
	int rebuildBook() {
		return this.loader.rebuild();
	}

	private Payload committee(DataFetchingEnvironment environment, Function<Draft, Intake.CommitteeKey> change) {
		Map<String, @Nullable Object> input = Objects.requireNonNull(environment.getArgument("input"));
		Intake.CommitteeKey key = change.apply(new Draft(input));
		AccountView account = Objects.requireNonNull(AccountView.of(this.book.snapshot(), key.accountId()));
		return new Payload(account.committee(key.solution()));
	}

	/**
	 * The raw input, because it alone tells what was left out from what is null.
	 */
	private List<Draft> drafts(DataFetchingEnvironment environment) {
		List<Map<String, @Nullable Object>> input = Objects.requireNonNull(environment.getArgument("input"));
		if (input.size() > this.limits.items()) {
			throw Fault.limitExceeded("The batch has %d items; at most %d are taken at once (coterie.limits.items)"
				.formatted(input.size(), this.limits.items()));
		}
		return input.stream().map(Draft::new).toList();
	}

	/**
	 * A committee as it is now.
	 *
	 * @param committee the committee
	 */
	record Payload(CommitteeView committee) {

	}

}
