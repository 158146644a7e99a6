package io.github.coterie.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.EntrySource;
import io.github.coterie.entry.Finding;
import io.github.coterie.imports.ImportReport;
import io.github.coterie.imports.ImportSettings;
import io.github.coterie.imports.Importer;
import io.github.coterie.imports.Progress;
import io.github.coterie.imports.Recognition;
import io.github.coterie.imports.Rejects;
import io.github.coterie.salesforce.Salesforce;
import io.github.coterie.table.TableSettings;
import io.github.coterie.table.Tables;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The demonstration data that comes with the program, moved in time so that its newest
 * touchpoint was just now.
 */
@Component
public class DemoData {

	private static final String FOLDER = "seed-data";

	private static final Duration JUST_NOW = Duration.ofMinutes(1);

	private final Importer importer;

	private final Salesforce salesforce;

	private final Clock clock;

	private volatile @Nullable Set<String> accountIds;

	DemoData(Importer importer, Salesforce salesforce, Clock clock) {
		this.importer = importer;
		this.salesforce = salesforce;
		this.clock = clock;
	}

	/**
	 * Imports it.
	 */
	public ImportReport load(Rejects rejects) {
		ImportSettings settings = new ImportSettings(TableSettings.DETECT, CellSettings.DEFAULT.shiftedBy(shift()),
				null, false);
		try (Recognition recognition = this.importer.recognise(tables(), null, settings)) {
			return this.importer.run(recognition, settings, new Progress(), rejects);
		}
	}

	/**
	 * The ids of its accounts.
	 */
	public Set<String> accountIds() {
		Set<String> known = this.accountIds;
		if (known == null) {
			Set<String> ids = new HashSet<>();
			read(EntryKind.ACCOUNT, (entry) -> ids.add(String.valueOf(entry.id())));
			known = Set.copyOf(ids);
			this.accountIds = known;
		}
		return known;
	}

	private Duration shift() {
		Newest newest = new Newest();
		read(EntryKind.TOUCHPOINT, newest::see);
		return newest.until(this.clock.instant().minus(JUST_NOW));
	}

	private void read(EntryKind kind, Consumer<Entry> taker) {
		try (Tables tables = tables()) {
			for (EntrySource source : this.salesforce.recognise(tables.tables(), CellSettings.DEFAULT)) {
				if (source.kinds().contains(kind)) {
					source.read((finding) -> {
						if (finding instanceof Finding.Told told) {
							told.entries().stream().filter((entry) -> entry.kind() == kind).forEach(taker);
						}
					});
				}
			}
		}
	}

	private static Tables tables() {
		try {
			Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:" + FOLDER + "/*.csv");
			return Tables.ofResources(FOLDER, List.of(files), TableSettings.DETECT);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static final class Newest {

		private @Nullable Instant time;

		void see(Entry touchpoint) {
			if (touchpoint.fields().get("occurredAt") instanceof Instant other
					&& (this.time == null || other.isAfter(this.time))) {
				this.time = other;
			}
		}

		Duration until(Instant end) {
			return (this.time != null) ? Duration.between(this.time, end).truncatedTo(ChronoUnit.SECONDS)
					: Duration.ZERO;
		}

	}

}
