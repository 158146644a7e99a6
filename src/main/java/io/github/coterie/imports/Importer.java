package io.github.coterie.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.entry.Crm;
import io.github.coterie.entry.EntrySource;
import io.github.coterie.intake.Bulk;
import io.github.coterie.table.Table;
import io.github.coterie.title.TitleRules;

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

	private final List<Crm> systems;

	private final ReentrantLock turn = new ReentrantLock(true);

	Importer(Neo4jClient client, Bulk bulk, Clock clock, List<Crm> systems) {
		this.client = client;
		this.bulk = bulk;
		this.clock = clock;
		this.systems = systems;
	}

	/**
	 * Imports what is recognised.
	 */
	public ImportReport run(List<Table> tables, CellSettings settings, Progress progress, Rejects rejects) {
		this.turn.lock();
		try {
			String id = UUID.randomUUID().toString();
			Instant now = this.clock.instant();
			Records records = new Records(this.client);
			Waiting waiting = new Waiting(this.client, id, false);
			Desk desk = new Desk(records, this.bulk, Owners.of(this.client), waiting, TitleRules.packaged(),
					Desk.nothingSeen(), null, records.hasAccounts() || records.hasPeople(), !waiting.isEmpty());
			return new ImportRun(id, recognise(tables, settings), desk, progress, rejects, now).run();
		}
		finally {
			this.turn.unlock();
		}
	}

	private List<Source> recognise(List<Table> tables, CellSettings settings) {
		List<Source> sources = new ArrayList<>();
		List<Table> rest = new ArrayList<>(tables);
		for (Crm system : this.systems) {
			for (EntrySource source : system.recognise(rest, settings)) {
				rest.stream()
					.filter((table) -> table.name().equals(source.name()))
					.findFirst()
					.ifPresent((table) -> sources.add(new Source(system.name(), table.dialect(), source)));
			}
			rest.removeIf(
					(table) -> sources.stream().anyMatch((source) -> source.entries().name().equals(table.name())));
		}
		return sources;
	}

}
