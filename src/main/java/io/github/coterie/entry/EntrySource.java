package io.github.coterie.entry;

import java.util.Set;
import java.util.function.Consumer;

/**
 * A table that was recognised: it tells what each of its rows says.
 */
public interface EntrySource {

	/**
	 * The table's name.
	 */
	String name();

	/**
	 * What the system that wrote it calls its rows: {@code Contact}, {@code deals}.
	 */
	String object();

	/**
	 * What its rows tell of.
	 */
	Set<EntryKind> kinds();

	/**
	 * Reads it from the first row to the last. May be called more than once.
	 * @param findings gets one for each row
	 */
	void read(Consumer<Finding> findings);

}
