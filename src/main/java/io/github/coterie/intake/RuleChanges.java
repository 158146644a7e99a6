package io.github.coterie.intake;

import java.util.Collection;
import java.util.List;

import io.github.coterie.account.Accounts;
import io.github.coterie.account.People;
import io.github.coterie.book.Book;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.committee.RoleTemplates;
import io.github.coterie.engagement.Touchpoints;
import io.github.coterie.fault.Fault;
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

	private final People people;

	private final Touchpoints touchpoints;

	private final Book book;

	RuleChanges(Writes writes, GraphTransactions transactions, ScoringModels models, RoleTemplates templates,
			Accounts accounts, People people, Touchpoints touchpoints, Book book) {
		this.writes = writes;
		this.transactions = transactions;
		this.models = models;
		this.templates = templates;
		this.accounts = accounts;
		this.people = people;
		this.touchpoints = touchpoints;
		this.book = book;
	}

	/**
	 * Saves a model as a new version, live at once. The live model saved again stays the
	 * same version.
	 */
	public synchronized ScoringModel save(ScoringModel model) {
		ScoringModel live = this.book.playbook().model();
		if (live.sameRulesAs(model)) {
			return live;
		}
		ScoringModel saved = this.transactions.write(() -> this.models.save(model, this.writes.now()));
		follow(saved);
		return saved;
	}

	/**
	 * Goes back, or forward, to a version.
	 * @throws Fault with code NOT_FOUND when there is no such version
	 */
	public synchronized ScoringModel activate(int version) {
		ScoringModel model = this.models.find(version).orElseThrow(() -> Fault.notFound("version", "names no model"));
		if (this.book.playbook().model().version() != version) {
			this.transactions.write(() -> {
				this.models.makeLive(version);
				return model;
			});
			follow(model);
		}
		return model;
	}

	/**
	 * Saves a template as the next version of its solution. The newest one saved again
	 * stays the same version.
	 */
	public synchronized RoleTemplate save(RoleTemplate template) {
		RoleTemplate newest = this.book.playbook().ownTemplate(template.solution());
		if (newest != null && newest.name().equals(template.name()) && newest.roles().equals(template.roles())) {
			return newest;
		}
		RoleTemplate saved = this.transactions.write(() -> this.templates.save(template));
		this.book.follow((playbook) -> playbook.with(saved));
		settleAll(false);
		return saved;
	}

	private void follow(ScoringModel model) {
		boolean otherHalfLife = this.book.playbook().model().halfLifeDays() != model.halfLifeDays();
		this.book.follow((playbook) -> playbook.with(model));
		settleAll(otherHalfLife);
	}

	private void settleAll(boolean otherHalfLife) {
		List<String> ids = this.book.accountIds().stream().sorted().toList();
		for (int from = 0; from < ids.size(); from += ACCOUNTS_AT_ONCE) {
			Collection<String> some = ids.subList(from, Math.min(ids.size(), from + ACCOUNTS_AT_ONCE));
			this.writes.write((now) -> {
				this.accounts.lock(some);
				if (otherHalfLife) {
					this.touchpoints.changed(some);
				}
				return new Writes.Change<>(true, some);
			});
		}
	}

}
