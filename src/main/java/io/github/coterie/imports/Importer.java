package io.github.coterie.imports;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

import io.github.coterie.book.Book;
import io.github.coterie.entry.Crm;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.graph.GraphTransactions;
import io.github.coterie.identity.Doubles;
import io.github.coterie.intake.Bulk;
import io.github.coterie.mapping.Mapping;
import io.github.coterie.table.Tables;
import io.github.coterie.title.TitleRules;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Imports tables of any system, one import at a time.
 */
@Component
public class Importer {

	private final Neo4jClient client;

	private final Bulk bulk;

	private final Clock clock;

	private final Departures departures;

	private final GraphTransactions transactions;

	private final Book book;

	private final Doubles doubles;

	private final List<Crm> systems;

	private final ReentrantLock turn = new ReentrantLock(true);

	Importer(Neo4jClient client, Bulk bulk, Clock clock, Departures departures, GraphTransactions transactions,
			Book book, Doubles doubles, List<Crm> systems) {
		this.client = client;
		this.bulk = bulk;
		this.clock = clock;
		this.departures = departures;
		this.transactions = transactions;
		this.book = book;
		this.doubles = doubles;
		this.systems = systems;
	}

	/**
	 * Looks at files and says what they are; writes nothing. To be closed by the caller.
	 * @param files files and folders; nothing else is opened
	 */
	public Recognition recognise(List<Path> files, ImportSettings settings) {
		Mapping mapping = settings.mapping();
		return recognise(Tables.open(files, (file) -> settings.tablesOf(file)), mapping, settings);
	}

	/**
	 * Says what tables are.
	 */
	public Recognition recognise(Tables tables, @Nullable Mapping mapping, ImportSettings settings) {
		List<Crm> all = new ArrayList<>(this.systems);
		if (mapping != null) {
			all.addFirst(mapping);
		}
		return Recognition.of(tables, all, settings);
	}

	/**
	 * Imports what was recognised; other imports wait for their turn.
	 * @param progress may be looked at meanwhile
	 * @param rejects gets every row that did not go in, or waits
	 * @throws ImportCancelled when somebody asked for it
	 */
	public ImportReport run(Recognition recognition, ImportSettings settings, Progress progress, Rejects rejects) {
		this.turn.lock();
		try {
			String id = UUID.randomUUID().toString();
			Records records = new Records(this.client);
			Waiting waiting = new Waiting(this.client, this.transactions, id, settings.tryOut());
			Desk desk = new Desk(records, settings.tryOut() ? this.bulk.tryingOut() : this.bulk, Owners.of(this.client),
					waiting, TitleRules.packaged(), Desk.nothingSeen(), settings.tryOut() ? new Imagined() : null,
					ofSeveral(recognition) || records.had(EntryKind.ACCOUNT) || records.had(EntryKind.PERSON),
					!waiting.isEmpty(), this.departures);
			Instant now = this.clock.instant();
			ImportReport report = new ImportRun(id, recognition.sources(), desk, progress, rejects, now).run();
			Imagined imagined = desk.imagined();
			return (imagined != null) ? report.with(imagined.forecast().coverage(this.book, now),
					imagined.forecast().proposals(this.doubles)) : report;
		}
		finally {
			this.turn.unlock();
		}
	}

	/**
	 * Whether the tables are of several systems, which may tell of the same.
	 */
	private static boolean ofSeveral(Recognition recognition) {
		return recognition.sources().stream().map(Source::prefix).distinct().count() > 1;
	}

}
