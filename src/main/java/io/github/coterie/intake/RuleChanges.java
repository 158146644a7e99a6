package io.github.coterie.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.github.coterie.account.Accounts;
import io.github.coterie.book.Book;
import io.github.coterie.book.BookLoader;
import io.github.coterie.book.Playbook;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.committee.RoleTemplates;
import io.github.coterie.engagement.Touchpoints;
import io.github.coterie.fault.Fault;
import io.github.coterie.graph.Changes;
import io.github.coterie.graph.GraphTransactions;
import io.github.coterie.scoring.ScoringModel;
import io.github.coterie.scoring.ScoringModels;

import org.springframework.stereotype.Component;

/**
 * Puts other rules into force: a scoring model or a role template. When a call returns,
 * every account was looked at anew, and its tier and gaps are stored.
 */
@Component
public class RuleChanges {

	private static final int ACCOUNTS_AT_ONCE = 500;

	private final Writes writes;

	private final GraphTransactions transactions;

	private final ScoringModels models;

	private final RoleTemplates templates;

	private final Accounts accounts;

	private final Touchpoints touchpoints;

	private final Changes changes;

	private final Book book;

	private final BookLoader loader;

	RuleChanges(Writes writes, GraphTransactions transactions, ScoringModels models, RoleTemplates templates,
			Accounts accounts, Touchpoints touchpoints, Changes changes, Book book, BookLoader loader) {
		this.writes = writes;
		this.transactions = transactions;
		this.models = models;
		this.templates = templates;
		this.accounts = accounts;
		this.touchpoints = touchpoints;
		this.changes = changes;
		this.book = book;
		this.loader = loader;
	}

	/**
	 * Saves a model as a new version, live at once. The live model saved again stays the
	 * same version.
	 */
	public synchronized ScoringModel save(ScoringModel model) {
		ScoringModel live = current().model();
		if (live.sameRulesAs(model)) {
			return live;
		}
		ScoringModel saved = change(() -> this.models.save(model, this.writes.now()));
		follow(live);
		return saved;
	}

	/**
	 * Goes back, or forward, to a version.
	 * @throws Fault with code NOT_FOUND when there is no such version
	 */
	public synchronized ScoringModel activate(int version) {
		ScoringModel model = this.models.find(version).orElseThrow(() -> Fault.notFound("version", "names no model"));
		ScoringModel live = current().model();
		if (live.version() != version) {
			change(() -> {
				this.models.makeLive(version);
				return model;
			});
			follow(live);
		}
		return model;
	}

	/**
	 * Saves a template as the next version of its solution. The newest one saved again
	 * stays the same version.
	 */
	public synchronized RoleTemplate save(RoleTemplate template) {
		RoleTemplate newest = current().ownTemplate(template.solution());
		if (newest != null && newest.name().equals(template.name()) && newest.roles().equals(template.roles())) {
			return newest;
		}
		RoleTemplate saved = change(() -> this.templates.save(template));
		this.loader.followRules();
		settleAll(false);
		return saved;
	}

	/**
	 * The rules in force, whichever instance changed them last.
	 */
	private Playbook current() {
		this.loader.followRules();
		return this.book.playbook();
	}

	private <T> T change(Supplier<T> change) {
		return this.transactions.write(() -> {
			this.changes.changeRules();
			return change.get();
		});
	}

	private void follow(ScoringModel before) {
		settleAll(current().model().halfLifeDays() != before.halfLifeDays());
	}

	private void settleAll(boolean otherHalfLife) {
		List<String> ids = this.book.accountIds().stream().sorted().toList();
		for (int from = 0; from < ids.size(); from += ACCOUNTS_AT_ONCE) {
			Collection<String> some = ids.subList(from, Math.min(ids.size(), from + ACCOUNTS_AT_ONCE));
			this.writes.write((now) -> {
				Map<String, Long> locked = this.accounts.lockUnread(some);
				if (otherHalfLife) {
					this.touchpoints.changed(some);
					return new Writes.Change<>(true, some);
				}
				return new Writes.Change<>(true, some, List.copyOf(this.book.current(locked, Map.of()).values()));
			});
		}
	}

}
