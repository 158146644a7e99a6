package io.github.coterie.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Finding;
import io.github.coterie.entry.Key;
import io.github.coterie.entry.Reference;
import io.github.coterie.intake.Bulk;

/**
 * One import, from the first row to the report. Tables are read in the order of what they
 * tell of; chunks of rows are looked up and written while the next are read; what can't
 * be stored yet is tried again at the end.
 */
final class ImportRun {

	private static final int CHUNK = 4000;

	private static final int SETTLED_AT_ONCE = 400;

	private static final int TIED_AT_ONCE = 2000;

	private static final int SORTED_AT_ONCE = 20_000;

	private final List<Source> sources;

	private final Desk desk;

	private final Bulk bulk;

	private final Progress progress;

	private final Rejects rejects;

	private final Instant now;

	private final String id;

	private final PrintSet counted = new PrintSet();

	private long tied;

	ImportRun(String id, List<Source> sources, Desk desk, Progress progress, Rejects rejects, Instant now) {
		this.id = id;
		this.sources = sources.stream().sorted(Comparator.comparingInt(Source::order)).toList();
		this.desk = desk;
		this.bulk = desk.bulk();
		this.progress = progress;
		this.rejects = rejects;
		this.now = now;
	}

	ImportReport run() {
		try (Pipeline pipeline = new Pipeline()) {
			this.progress.enter(Progress.Phase.READING);
			for (Source source : this.sources) {
				read(source, pipeline);
			}
			this.progress.enter(Progress.Phase.TYING);
			tie(pipeline);
			this.progress.enter(Progress.Phase.SETTLING);
			if (this.desk.imagined() == null) {
				settle(pipeline);
			}
			reportWaiting();
			long waiting = this.desk.waiting().count();
			return new ImportReport(this.progress.files(), this.tied, waiting, this.progress.settled(), List.of(),
					List.of(), this.progress.seconds());
		}
		finally {
			this.progress.enter(Progress.Phase.DONE);
		}
	}

	private void read(Source source, Pipeline pipeline) {
		Tally tally = new Tally(source.entries().name(), source.system(), source.entries().object(), source.dialect());
		this.progress.add(tally);
		Map<EntryKind, Taker> takers = takers(source.isWide());
		List<Pending> chunk = new ArrayList<>(CHUNK);
		source.entries().read((finding) -> {
			this.progress.check();
			add(finding, source, tally, chunk);
			if (chunk.size() >= CHUNK) {
				submit(List.copyOf(chunk), takers, pipeline);
				chunk.clear();
			}
		});
		submit(List.copyOf(chunk), takers, pipeline);
		pipeline.drain();
	}

	private void add(Finding finding, Source source, Tally tally, List<Pending> chunk) {
		switch (finding) {
			case Finding.Skipped skipped -> tally.count(Outcome.SKIPPED);
			case Finding.Refused refused -> new Row(refused.place(), tally, this.rejects, 1).rejected(refused.column(),
					refused.value(), refused.code(), refused.reason());
			case Finding.Told told -> {
				Row row = new Row(told.place(), tally, this.rejects, told.entries().size());
				for (Entry entry : told.entries()) {
					chunk.add(new Pending(row, source.prefix(), entry, Prints.of(entry), null, false));
				}
				if (told.entries().isEmpty()) {
					tally.count(Outcome.SKIPPED);
				}
			}
		}
	}

	private Map<EntryKind, Taker> takers(boolean wide) {
		Map<EntryKind, Taker> takers = new EnumMap<>(EntryKind.class);
		takers.put(EntryKind.OWNER, new OwnerTaker(this.desk, wide));
		takers.put(EntryKind.ACCOUNT, new AccountTaker(this.desk, wide));
		takers.put(EntryKind.OPPORTUNITY, new DealTaker(this.desk, EntryKind.OPPORTUNITY, wide));
		takers.put(EntryKind.STAGE, new DealTaker(this.desk, EntryKind.STAGE, wide));
		takers.put(EntryKind.PERSON, new PersonTaker(this.desk, wide, this.now));
		takers.put(EntryKind.ROLE, new RoleTaker(this.desk));
		takers.put(EntryKind.TOUCHPOINT, new TouchpointTaker(this.desk));
		takers.put(EntryKind.PARTICIPANT, new ParticipantTaker(this.desk));
		return takers;
	}

	private static void submit(List<Pending> chunk, Map<EntryKind, Taker> takers, Pipeline pipeline) {
		if (chunk.isEmpty()) {
			return;
		}
		Map<EntryKind, List<Pending>> byKind = new EnumMap<>(EntryKind.class);
		chunk.forEach(
				(pending) -> byKind.computeIfAbsent(pending.entry().kind(), (kind) -> new ArrayList<>()).add(pending));
		boolean alone = byKind.size() > 1 || chunk.stream().anyMatch((pending) -> pending.entry().id() == null);
		pipeline.submit((lanes) -> byKind.forEach((kind, pendings) -> {
			if (alone) {
				// what has no id is found by what was stored before
				lanes.await();
			}
			Taker taker = takers.get(kind);
			if (taker != null) {
				lanes.start(taker.take(aboutLiving(pendings)));
			}
		}));
	}

	/**
	 * Leaves out what rows tell beside a record that was deleted before.
	 */
	private static List<Pending> aboutLiving(List<Pending> pendings) {
		pendings.stream()
			.filter((pending) -> pending.row().isBuried())
			.forEach((pending) -> pending.done(Outcome.SKIPPED));
		return pendings.stream().filter((pending) -> !pending.row().isBuried()).toList();
	}

	/**
	 * Tries what waits again, until nothing more goes in.
	 */
	private void tie(Pipeline pipeline) {
		Map<EntryKind, Taker> takers = takers(false);
		boolean progressed = !this.desk.waiting().isEmpty();
		while (progressed) {
			progressed = false;
			String after = "";
			List<Waiting.Stored> page = this.desk.waiting().page(after, TIED_AT_ONCE);
			while (!page.isEmpty()) {
				this.progress.check();
				progressed |= tie(page, takers, pipeline);
				after = page.getLast().key();
				page = this.desk.waiting().page(after, TIED_AT_ONCE);
			}
		}
	}

	private boolean tie(List<Waiting.Stored> all, Map<EntryKind, Taker> takers, Pipeline pipeline) {
		List<Waiting.Stored> page = withoutThoseOfDeleted(all);
		Tally tally = new Tally("", "", "", "");
		List<Pending> chunk = new ArrayList<>();
		for (Waiting.Stored stored : page) {
			chunk.add(new Pending(new Row(stored.place(), tally, this.rejects, 1), stored.system(), stored.entry(),
					stored.print(), stored.key(), stored.part()));
		}
		submit(chunk, takers, pipeline);
		pipeline.drain();
		List<String> come = new ArrayList<>();
		for (int i = 0; i < page.size(); i++) {
			Outcome outcome = chunk.get(i).row().outcome();
			if (outcome != Outcome.WAITING) {
				come.add(page.get(i).key());
				count(page.get(i), outcome);
			}
		}
		this.desk.waiting().drop(come);
		this.tied += come.size();
		return !come.isEmpty();
	}

	/**
	 * What names a deleted record waits in vain.
	 */
	private List<Waiting.Stored> withoutThoseOfDeleted(List<Waiting.Stored> page) {
		if (!this.desk.records().hasTombstones()) {
			return page;
		}
		List<Waiting.Stored> left = new ArrayList<>();
		List<String> vain = new ArrayList<>();
		Set<String> accounts = buried(page, EntryKind.ACCOUNT, "account", "parent");
		Set<String> people = buried(page, EntryKind.PERSON, "person", "reportsTo");
		Set<String> deals = buried(page, EntryKind.OPPORTUNITY, "opportunity");
		for (Waiting.Stored stored : page) {
			Reference reference = stored.entry().references().get(stored.lacks());
			String id = (reference != null) ? reference.keys().getFirst().value() : "";
			if (reference != null && stored.entry().kind() == EntryKind.STAGE && deals.contains(id)) {
				vain.add(stored.key());
				count(stored, Outcome.SKIPPED);
			}
			else if (reference != null && (accounts.contains(id) || people.contains(id) || deals.contains(id))) {
				vain.add(stored.key());
				count(stored, Outcome.REJECTED);
				String what = accounts.contains(id) ? "account" : (people.contains(id) ? "person" : "deal");
				this.rejects.add(new RejectedRow(stored.place().file(), stored.place().line(), reference.column(), id,
						"NOT_FOUND", "names a deleted " + what));
			}
			else {
				left.add(stored);
			}
		}
		this.desk.waiting().drop(vain);
		return left;
	}

	private Set<String> buried(List<Waiting.Stored> page, EntryKind kind, String... references) {
		return this.desk.departures()
			.buried(kind,
					Desk.keys(page.stream()
						.filter((stored) -> List.of(references).contains(stored.lacks()))
						.map((stored) -> stored.entry().references().get(stored.lacks())), Key.By.ID));
	}

	private void count(Waiting.Stored stored, Outcome outcome) {
		// several things that one row tells of may have waited
		if (stored.run().equals(this.id) && !stored.part() && this.counted.add(Prints.of(stored.place().toString()))) {
			this.progress.tallies()
				.stream()
				.filter((tally) -> tally.file().equals(stored.place().file()))
				.findFirst()
				.ifPresent((tally) -> tally.countInstead(outcome));
		}
	}

	private void settle(Pipeline pipeline) {
		List<String> ids = this.bulk.unsettled(SETTLED_AT_ONCE * 8);
		while (!ids.isEmpty()) {
			for (int from = 0; from < ids.size(); from += SETTLED_AT_ONCE) {
				List<String> some = ids.subList(from, Math.min(ids.size(), from + SETTLED_AT_ONCE));
				int lane = (from / SETTLED_AT_ONCE) % Work.LANES;
				pipeline.submit((lanes) -> lanes.start(List.of(new Work(lane, () -> {
					this.bulk.settle(some);
					this.progress.settled(some.size());
				}))));
			}
			pipeline.drain();
			ids = this.bulk.unsettled(SETTLED_AT_ONCE * 8);
		}
	}

	/**
	 * Tells what waits in the order of the lines, as far as that can be kept in memory.
	 */
	private void reportWaiting() {
		List<RejectedRow> reports = new ArrayList<>();
		List<Waiting.Stored> page = this.desk.waiting().page("", TIED_AT_ONCE);
		while (!page.isEmpty()) {
			page.stream()
				.filter((stored) -> stored.run().equals(this.id))
				.forEach((stored) -> reports.add(stored.report()));
			if (reports.size() >= SORTED_AT_ONCE) {
				report(reports);
			}
			page = this.desk.waiting().page(page.getLast().key(), TIED_AT_ONCE);
		}
		report(reports);
	}

	private void report(List<RejectedRow> reports) {
		List<String> files = this.progress.tallies().stream().map(Tally::file).toList();
		reports.sort(Comparator.comparingInt((RejectedRow report) -> files.indexOf(report.file()))
			.thenComparingLong(RejectedRow::line));
		reports.forEach(this.rejects::add);
		reports.clear();
	}

}
