package io.github.coterie.command;

import java.io.PrintStream;

import io.github.coterie.job.ImportJob;

/**
 * Shows how far an import is, while it runs.
 */
interface Meter extends AutoCloseable {

	/**
	 * A bar on a terminal; elsewhere a line now and then.
	 */
	static Meter on(PrintStream out) {
		boolean terminal = System.console() != null && System.console().isTerminal() && out == System.out;
		return terminal ? new Bar(out) : new Lines(out);
	}

	void show(ImportJob job);

	@Override
	void close();

}
