package io.github.coterie.intake;

import java.util.Set;
import java.util.TreeSet;

import io.github.coterie.account.Accounts;
import io.github.coterie.book.Follower;
import io.github.coterie.engagement.Touchpoints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes in accounts that somebody has written Cypher to and labelled {@code Changed}, as
 * if they had come in through Coterie: what their touchpoints say is summed up anew, the
 * rules are asked, and the label is taken off.
 */
@Component
class HandWriting {

	private static final Logger LOGGER = LoggerFactory.getLogger(HandWriting.class);

	private static final String UNMARK = """
			UNWIND $ids AS id
			MATCH (account:Account {id: id})
			REMOVE account:Changed""";

	private final Follower follower;

	private final Writes writes;

	private final Accounts accounts;

	private final Touchpoints touchpoints;

	private final Neo4jClient client;

	private final Set<String> waiting = new TreeSet<>();

	HandWriting(Follower follower, Writes writes, Accounts accounts, Touchpoints touchpoints, Neo4jClient client) {
		this.follower = follower;
		this.writes = writes;
		this.accounts = accounts;
		this.touchpoints = touchpoints;
		this.client = client;
	}

	@Scheduled(fixedDelayString = "${coterie.book.follow:500ms}")
	synchronized void takeIn() {
		this.waiting.addAll(this.follower.takeMarked());
		if (this.waiting.isEmpty()) {
			return;
		}
		Set<String> marked = Set.copyOf(this.waiting);
		try {
			this.writes.write((now) -> {
				Set<String> found = new TreeSet<>(this.accounts.lock(marked).keySet());
				this.client.query(UNMARK).bind(found).to("ids").run();
				this.touchpoints.changed(found);
				return new Writes.Change<>(true, marked);
			});
			this.waiting.clear();
		}
		catch (RuntimeException ex) {
			LOGGER.warn("What was written by hand could not be taken in; trying again soon ({})", ex.getMessage());
		}
	}

}
