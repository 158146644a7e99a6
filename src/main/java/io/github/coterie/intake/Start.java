package io.github.coterie.intake;

import io.github.coterie.book.BookLoader;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Builds the book before the first request can come.
 */
@Component
class Start implements SmartLifecycle {

	private final BookLoader loader;

	private volatile boolean running;

	Start(BookLoader loader) {
		this.loader = loader;
	}

	@Override
	public void start() {
		this.loader.rebuild();
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
