package io.github.coterie.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Key;
import io.github.coterie.entry.Reference;

/**
 * The end of an import for what waits: it is tied to what has come since, or told.
 */
final class Tying {

	private static final int TIED_AT_ONCE = 2000;

	private static final int SORTED_AT_ONCE = 20_000;

	private final String id;

	private final Desk desk;

	private final Progress progress;

	private final Rejects rejects;

	private final Instant now;

	private final PrintSet counted = new PrintSet();

	private long tied;

	Tying(String id, Desk desk, Progress progress, Rejects rejects, Instant now) {
		this.id = id;
		this.desk = desk;
		this.progress = progress;
		this.rejects = rejects;
		this.now = now;
	}

	/**
	 * Tries what waits again, until nothing more goes in.
	 * @return how many things went in
	 */
	long tie(Pipeline pipeline) {
		Takers takers = Takers.of(this.desk, false, this.now);
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
		return this.tied;
	}

	private boolean tie(List<Waiting.Stored> all, Takers takers, Pipeline pipeline) {
		List<Waiting.Stored> page = withoutThoseOfDeleted(all);
		Tally tally = new Tally("", "", "", "");
		List<Pending> chunk = new ArrayList<>();
		for (Waiting.Stored stored : page) {
			chunk.add(new Pending(new Row(stored.place(), tally, this.rejects, 1), stored.system(), stored.entry(),
					stored.print(), stored.key(), stored.part()));
		}
		takers.take(chunk, pipeline);
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

	/**
	 * Tells what waits in the order of the lines, as far as that can be kept in memory.
	 */
	void report() {
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
