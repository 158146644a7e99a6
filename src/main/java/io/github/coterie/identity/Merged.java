package io.github.coterie.identity;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a merge, or its undoing, did.
 *
 * @param merge the merge; null when nothing was stored of the merged record, so that only
 * its id leads to the one that stays
 * @param wasNeverSeen whether nothing was stored of the merged record until now
 * @param accountIds the accounts whose facts are not what they were
 */
public record Merged(@Nullable Merge merge, boolean wasNeverSeen, Set<String> accountIds) {

	Merged(Merge merge, Set<String> accountIds) {
		this(merge, false, accountIds);
	}

}
