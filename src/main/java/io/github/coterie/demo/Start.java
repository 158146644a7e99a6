package io.github.coterie.demo;

import io.github.coterie.account.Accounts;
import io.github.coterie.book.BookLoader;
import io.github.coterie.command.ImportCommand;
import io.github.coterie.imports.ImportReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Builds the book before the first request can come; an empty one gets the demonstration
 * data.
 */
@Component
class Start implements SmartLifecycle {

	private static final Logger LOGGER = LoggerFactory.getLogger(Start.class);

	private final BookLoader loader;

	private final Accounts accounts;

	private final DemoData demo;

	private final boolean demoWanted;

	private volatile boolean running;

	Start(BookLoader loader, Accounts accounts, DemoData demo, ObjectProvider<ImportCommand> command,
			@Value("${coterie.demo-data:true}") boolean demoWanted) {
		this.loader = loader;
		this.accounts = accounts;
		this.demo = demo;
		this.demoWanted = demoWanted && command.getIfAvailable() == null;
	}

	@Override
	public void start() {
		this.loader.load();
		if (this.demoWanted && this.accounts.isEmpty()) {
			load();
		}
		this.running = true;
	}

	private void load() {
		ImportReport report = this.demo.load((reject) -> LOGGER.warn("{}", reject));
		LOGGER.info("Loaded the demonstration data: {} new records, {} rows rejected", report.created(),
				report.rejected());
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/**
	 * Before the web server.
	 */
	@Override
	public int getPhase() {
		return 0;
	}

}
