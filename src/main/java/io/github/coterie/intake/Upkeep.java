package io.github.coterie.intake;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.github.coterie.account.Accounts;
import io.github.coterie.book.AccountFacts;
import io.github.coterie.book.Book;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the graph what time alone has changed, such as a contact that has gone quiet, and
 * looks again at writes whose end was not known.
 */
@Component
class Upkeep {

	private static final Logger LOGGER = LoggerFactory.getLogger(Upkeep.class);

	private final Book book;

	private final Writes writes;

	private final Accounts accounts;

	private final Settlement settlement;

	Upkeep(Book book, Writes writes, Accounts accounts, Settlement settlement) {
		this.book = book;
		this.writes = writes;
		this.accounts = accounts;
		this.settlement = settlement;
	}

	@Scheduled(fixedDelayString = "${coterie.book.upkeep:5s}")
	void keepUp() {
		Set<String> doubtful = this.writes.takeDoubtful();
		try {
			again(doubtful);
			this.book.keepUp();
			save(this.book.unsaved());
		}
		catch (RuntimeException ex) {
			this.writes.doubt(doubtful);
			LOGGER.warn("The graph could not be told what changed with time; trying again soon ({})", ex.getMessage());
		}
	}

	private void again(Set<String> ids) {
		if (!ids.isEmpty()) {
			this.writes.write((now) -> {
				this.accounts.lock(ids);
				return new Writes.Change<>(true, ids);
			});
		}
	}

	private void save(Collection<String> ids) {
		List<AccountFacts> known = ids.stream().map(this.book::facts).filter(Objects::nonNull).toList();
		if (!known.isEmpty()) {
			this.settlement.storeUnlessRevised(known);
			this.book.saved(known);
		}
	}

}
