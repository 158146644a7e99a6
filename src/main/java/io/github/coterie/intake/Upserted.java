package io.github.coterie.intake;

import java.util.List;

/**
 * What became of a batch: every item is counted once.
 *
 * @param created how many were new
 * @param updated how many differed from what was stored
 * @param unchanged how many were stored already, just so
 * @param rejected which were not stored, in order
 */
public record Upserted(int created, int updated, int unchanged, List<Rejection> rejected) {

}
