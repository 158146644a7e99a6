package io.github.coterie.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.github.coterie.entry.Entry;
import io.github.coterie.entry.Finding;
import io.github.coterie.intake.Bulk;

/**
 * One import, from the first row to the report. Tables are read in the order of what they
 * tell of; chunks of rows are looked up and written while the next are read.
 */
final class ImportRun {

	private static final int CHUNK = 4000;

	private static final int SETTLED_AT_ONCE = 400;

	private final List<Source> sources;

	private final Desk desk;

	private final Bulk bulk;

	private final Progress progress;

	private final Rejects rejects;

	private final Instant now;

	private final String id;

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
			Tying tying = new Tying(this.id, this.desk, this.progress, this.rejects, this.now);
			long tied = tying.tie(pipeline);
			this.progress.enter(Progress.Phase.SETTLING);
			if (this.desk.imagined() == null) {
				settle(pipeline);
			}
			tying.report();
			long waiting = this.desk.waiting().count();
			return new ImportReport(this.progress.files(), tied, waiting, this.progress.settled(), List.of(), List.of(),
					this.progress.seconds());
		}
		finally {
			this.progress.enter(Progress.Phase.DONE);
		}
	}

	private void read(Source source, Pipeline pipeline) {
		Tally tally = new Tally(source.entries().name(), source.system(), source.entries().object(), source.dialect());
		this.progress.add(tally);
		Takers takers = Takers.of(this.desk, source.isWide(), this.now);
		List<Pending> chunk = new ArrayList<>(CHUNK);
		source.entries().read((finding) -> {
			this.progress.check();
			add(finding, source, tally, chunk);
			if (chunk.size() >= CHUNK) {
				takers.take(List.copyOf(chunk), pipeline);
				chunk.clear();
			}
		});
		takers.take(List.copyOf(chunk), pipeline);
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

}
