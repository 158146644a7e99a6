package io.github.coterie.identity;

import java.time.Instant;
import java.util.List;

import io.github.coterie.alias.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * One record that was merged into another.
 *
 * @param id the merge's own id
 * @param kind what was merged
 * @param keptId the record that stayed
 * @param mergedId the record whose place it took; still answers as the one that stayed
 * @param mergedName what the merged record was called
 * @param mergedAt when
 * @param undoneAt when it was undone, or null
 * @param people how many people moved with it
 * @param touchpoints how many touchpoints moved with it
 * @param filled the fields that were blank and got the merged record's value
 * @param notPutBack in words, what was changed since and stayed as it was when the merge
 * was undone
 */
public record Merge(String id, RecordKind kind, String keptId, String mergedId, String mergedName, Instant mergedAt,
		@Nullable Instant undoneAt, int people, int touchpoints, List<String> filled, List<String> notPutBack) {

}
