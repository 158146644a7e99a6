package io.github.coterie.entry;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a row says. A field that is left out keeps what is stored, null clears
 * it; so does a field of the name of a reference.
 *
 * @param kind what it tells of
 * @param id the record's id as it is stored, null where the file has none and the record
 * is known by e-mail, domain or name
 * @param fields see {@link EntryKind}; texts, whole numbers as Integer, amounts as
 * BigDecimal, booleans, enum constants of the domain, instants, lists of texts
 * @param references see {@link EntryKind}
 * @param participants the people of a touchpoint
 * @param deleted whether the record is gone
 * @param mergedInto the id of the record that took this one's place, or null
 * @param columns the column that each field was read from
 */
public record Entry(EntryKind kind, @Nullable String id, Map<String, @Nullable Object> fields,
		Map<String, Reference> references, List<Reference> participants, boolean deleted, @Nullable String mergedInto,
		Map<String, String> columns) {

}
