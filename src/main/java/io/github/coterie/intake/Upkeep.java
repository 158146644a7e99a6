package io.github.coterie.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.coterie.account.Accounts;
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

	private static final int AT_ONCE = 500;

	private final Book book;

	private final Writes writes;

	private final Accounts accounts;

	Upkeep(Book book, Writes writes, Accounts accounts) {
		this.book = book;
		this.writes = writes;
		this.accounts = accounts;
	}

	@Scheduled(fixedDelayString = "${coterie.book.upkeep:5s}")
	void keepUp() {
		Set<String> doubtful = this.writes.takeDoubtful();
		try {
			settle(doubtful, false);
			this.book.keepUp();
			settle(this.book.unsaved(), true);
		}
		catch (RuntimeException ex) {
			this.writes.doubt(doubtful);
			LOGGER.warn("The graph could not be told what changed with time; trying again soon ({})", ex.getMessage());
		}
	}

	/**
	 * Looks again at accounts, some at a time, so that other writers need not wait long.
	 * @param known whether the book knows better than the graph
	 */
	private void settle(Collection<String> ids, boolean known) {
		List<String> wanted = ids.stream().sorted().toList();
		for (int from = 0; from < wanted.size(); from += AT_ONCE) {
			List<String> some = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE));
			this.writes.write((now) -> {
				Map<String, Long> locked = this.accounts.lockUnread(some);
				return new Writes.Change<>(true, some,
						known ? List.copyOf(this.book.current(locked, Map.of()).values()) : List.of());
			});
		}
	}

}
