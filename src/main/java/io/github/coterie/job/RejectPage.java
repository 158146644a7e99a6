package io.github.coterie.job;

import java.util.List;

import io.github.coterie.imports.RejectedRow;

/**
 * A page of the rejects of an import.
 *
 * @param from how many are before it
 * @param rows the page
 * @param total how many there are
 */
public record RejectPage(long from, List<RejectedRow> rows, long total) {

}
