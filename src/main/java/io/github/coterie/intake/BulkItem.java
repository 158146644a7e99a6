package io.github.coterie.intake;

import java.util.List;
import java.util.Map;

import io.github.coterie.committee.RoleAssignment;
import org.jspecify.annotations.Nullable;

/**
 * One record of an import on its way in.
 *
 * @param draft what the import says of it, with its id
 * @param print tells whether the import says the same again
 * @param origin the system it came from and its id there, {@code hubspot:77}
 * @param proposals the roles that the person's title proposes; null leaves them as they
 * are
 * @param marks further properties of the record's node
 * @param isNew whether it was not stored when it was looked up
 * @param alias the id by which the system knows it, when it is stored under another
 */
public record BulkItem(Draft draft, long print, String origin, @Nullable List<RoleAssignment> proposals,
		Map<String, Object> marks, boolean isNew, @Nullable String alias) {

	/**
	 * The ids of items that have to be looked up.
	 * @param again whether what was new when it was looked up may have come meanwhile
	 */
	static List<String> toFind(List<BulkItem> items, boolean again) {
		return items.stream().filter((item) -> again || !item.isNew()).map(BulkItem::id).distinct().toList();
	}

	/**
	 * The record's id.
	 */
	public String id() {
		return this.draft.id("id");
	}

}
