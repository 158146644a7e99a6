package io.github.coterie.imports;

/**
 * Where rows go that did not go in; called from several threads.
 */
public interface Rejects {

	void add(RejectedRow row);

}
