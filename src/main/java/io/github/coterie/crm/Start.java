package io.github.coterie.crm;

import io.github.coterie.account.Accounts;
import io.github.coterie.book.BookLoader;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Builds the book, and loads the demonstration data into an empty one, before the first
 * request can come.
 */
@Component
class Start implements SmartLifecycle {

	private final BookLoader loader;

	private final Accounts accounts;

	private final DemoData demo;

	private volatile boolean running;

	Start(BookLoader loader, Accounts accounts, DemoData demo) {
		this.loader = loader;
		this.accounts = accounts;
		this.demo = demo;
	}

	@Override
	public void start() {
		this.loader.rebuild();
		if (this.accounts.isEmpty()) {
			this.demo.load();
		}
		this.running = true;
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
