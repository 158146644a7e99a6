package io.github.coterie.crm;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.github.coterie.title.TitleRules;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Imports what Salesforce exports: accounts, contacts with their roles, tasks and events.
 * A row that can't be taken is reported and stops nothing; importing the same again
 * changes nothing.
 */
@Component
public class SalesforceImport {

	private static final Duration JUST_NOW = Duration.ofMinutes(1);

	private final TitleRules titles = TitleRules.packaged();

	/**
	 * Imports an export.
	 * @param source where it lies
	 * @param destination where it goes
	 * @throws ImportFailure when it can't go on
	 */
	public ImportReport run(SalesforceSource source, Destination destination) {
		return new ImportRun(SalesforceFiles.of(source), destination, this.titles).run();
	}

	/**
	 * By how much an export has to be moved so that its newest touchpoint was just now.
	 * @param source where it lies
	 * @param now the present
	 */
	public Duration shiftTo(SalesforceSource source, Instant now) {
		Newest newest = new Newest();
		SalesforceFiles files = SalesforceFiles.of(source);
		files.peek(SalesforceObject.TASK, (row) -> newest.see(ActivityRows.timeOfTask(row)));
		files.peek(SalesforceObject.EVENT, (row) -> newest.see(ActivityRows.timeOfEvent(row)));
		return newest.until(now.minus(JUST_NOW));
	}

	private static final class Newest {

		private @Nullable Instant time;

		void see(@Nullable Instant other) {
			if (other != null && (this.time == null || other.isAfter(this.time))) {
				this.time = other;
			}
		}

		Duration until(Instant end) {
			return (this.time != null) ? Duration.between(this.time, end).truncatedTo(ChronoUnit.SECONDS)
					: Duration.ZERO;
		}

	}

}
