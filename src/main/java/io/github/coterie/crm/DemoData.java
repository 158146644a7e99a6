package io.github.coterie.crm;

import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/**
 * The demonstration data that comes with the program, moved in time so that its newest
 * touchpoint was just now.
 */
@Component
class DemoData {

	private static final Logger logger = LoggerFactory.getLogger(DemoData.class);

	private static final String FOLDER = "seed-data";

	private final SalesforceImport salesforce;

	private final IntakeDestination destination;

	private final Clock clock;

	private final boolean wanted;

	DemoData(SalesforceImport salesforce, IntakeDestination destination, Clock clock, ApplicationArguments arguments,
			@Value("${coterie.demo-data:true}") boolean wanted) {
		this.salesforce = salesforce;
		this.destination = destination;
		this.clock = clock;
		this.wanted = wanted && arguments.getNonOptionArgs().isEmpty();
	}

	/**
	 * Loads it, when {@code coterie.demo-data} says so and it is no command that runs.
	 */
	void load() {
		if (!this.wanted) {
			return;
		}
		SalesforceSource source = SalesforceSource.packaged(FOLDER);
		SalesforceSource recent = source.shiftedBy(this.salesforce.shiftTo(source, this.clock.instant()));
		ImportReport report = this.salesforce.run(recent, this.destination);
		logger.info("Loaded the demonstration data: {} new records, {} rows rejected",
				report.files().stream().mapToLong(FileReport::created).sum(), report.rejected());
		report.rejects().forEach((reject) -> logger.warn("{}", reject));
	}

}
