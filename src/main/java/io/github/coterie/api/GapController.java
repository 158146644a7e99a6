package io.github.coterie.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import io.github.coterie.book.AccountGap;
import io.github.coterie.book.Book;
import io.github.coterie.book.GapPage;
import io.github.coterie.book.GapPlace;
import io.github.coterie.book.GapWish;
import io.github.coterie.gap.GapId;
import io.github.coterie.intake.GapDecisions;
import io.github.coterie.plan.Candidate;
import io.github.coterie.plan.Candidates;
import io.github.coterie.plan.Suggestion;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Missing stakeholders and gaps, and what planners decide about them.
 */
@Controller
class GapController {

	private final Book book;

	private final GapDecisions decisions;

	private final CurrentIds current;

	private final Limits limits;

	GapController(Book book, GapDecisions decisions, CurrentIds current, Limits limits) {
		this.current = current;
		this.limits = limits;
		this.book = book;
		this.decisions = decisions;
	}

	@QueryMapping
	Connection<MissingView> missingStakeholders(@Argument @Nullable StakeholderFilter filter,
			@Argument @Nullable Integer first, @Argument @Nullable String after) {
		return page(StakeholderFilter.of(filter, this.current), first, after).map(MissingView::of);
	}

	@QueryMapping
	Connection<GapView> engagementGaps(@Argument @Nullable GapFilter filter, @Argument @Nullable Integer first,
			@Argument @Nullable String after) {
		return page(GapFilter.of(filter, this.current), first, after).map(GapView::of);
	}

	@MutationMapping
	GapView snoozeGap(@Argument String id, @Argument Instant until) {
		return gap(this.decisions.snooze(GapId.parse(id), until));
	}

	@MutationMapping
	GapView dismissGap(@Argument String id, @Argument String reason) {
		return gap(this.decisions.dismiss(GapId.parse(id), reason));
	}

	@MutationMapping
	GapView reopenGap(@Argument String id) {
		return gap(this.decisions.reopen(GapId.parse(id)));
	}

	@SchemaMapping(typeName = "MissingStakeholder")
	CompletableFuture<List<Candidate>> candidates(MissingView missing,
			DataLoader<Loaders.StaffOf, Loaders.Staff> staff) {
		return staff.load(new Loaders.StaffOf(missing.account().id()))
			.thenApply((found) -> Candidates.find(missing.role(), missing.committee().standing().committee(),
					(found != null) ? found.people() : List.of()));
	}

	@SchemaMapping(typeName = "EngagementGap")
	CompletableFuture<Suggestion> suggestion(GapView gap, DataLoader<GapView, Suggestion> suggestions) {
		return suggestions.load(gap);
	}

	private Connection<AccountGap> page(GapWish wish, @Nullable Integer first, @Nullable String after) {
		int size = this.limits.size(first);
		GapPlace cut = (after != null) ? Cursors.OF_GAPS.read("after", after) : null;
		GapPage page = GapPage.of(this.book.snapshot(), wish, cut, size);
		return Connection.ofPage(page.gaps(), AccountGap::place, Cursors.OF_GAPS, page.hasMore(), after != null,
				page.total());
	}

	private GapView gap(GapId id) {
		AccountView account = Objects.requireNonNull(AccountView.of(this.book.snapshot(), id.accountId()));
		return account.standing()
			.gaps()
			.stream()
			.filter((noted) -> noted.gap().key().equals(id.key()))
			.map((noted) -> new GapView(account, noted))
			.findFirst()
			.orElseThrow(GapId::unknown);
	}

}
