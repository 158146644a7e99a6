package io.github.coterie.imports;

import java.util.List;

/**
 * Two records that are likely one: proposed for a merge, not merged.
 *
 * @param kind {@code ACCOUNT} or {@code PERSON}
 * @param id one of them
 * @param otherId the other
 * @param score 0 to 1
 * @param reasons in words
 */
public record Proposal(String kind, String id, String otherId, double score, List<String> reasons) {

}
