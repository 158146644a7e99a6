package io.github.coterie.book;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.committee.RoleTemplates;
import io.github.coterie.graph.GraphTransactions;
import io.github.coterie.graph.Migrations;
import io.github.coterie.scoring.ScoringModel;
import io.github.coterie.scoring.ScoringModels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Builds the book from the graph.
 */
@Component
public class BookLoader {

	private static final Logger LOGGER = LoggerFactory.getLogger(BookLoader.class);

	private final Book book;

	private final FactsReader reader;

	private final ScoringModels models;

	private final RoleTemplates templates;

	private final GraphTransactions transactions;

	private final Clock clock;

	BookLoader(Book book, FactsReader reader, ScoringModels models, RoleTemplates templates,
			GraphTransactions transactions, Clock clock, Migrations migrations) {
		this.book = book;
		this.reader = reader;
		this.models = models;
		this.templates = templates;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Reads the whole book anew; readers see the old one until the new one is there.
	 * @return how many accounts it holds
	 */
	public int rebuild() {
		Instant start = this.clock.instant();
		Set<String> gone = new HashSet<>(this.book.accountIds());
		Playbook playbook = playbook();
		Collection<AccountFacts> accounts = this.reader.readAll();
		accounts.forEach((account) -> gone.remove(account.id()));
		this.book.follow((before) -> playbook);
		this.book.remove(gone);
		this.book.put(accounts);
		LOGGER.info("The book holds {} accounts, read in {} ms", accounts.size(),
				Duration.between(start, this.clock.instant()).toMillis());
		return accounts.size();
	}

	private Playbook playbook() {
		return this.transactions.write(() -> {
			Instant now = this.clock.instant();
			ScoringModel model = this.models.live().orElseGet(() -> this.models.save(ScoringModel.DEFAULT, now));
			Map<String, RoleTemplate> newest = new HashMap<>(this.templates.newest());
			newest.computeIfAbsent(RoleTemplate.DEFAULT_SOLUTION,
					(solution) -> this.templates.save(RoleTemplate.DEFAULT));
			return new Playbook(model, newest);
		});
	}

}
