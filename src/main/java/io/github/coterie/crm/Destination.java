package io.github.coterie.crm;

import java.util.List;
import java.util.Map;

import io.github.coterie.intake.Upserted;
import org.jspecify.annotations.Nullable;

/**
 * Where the drafts of an import go. A draft holds the fields of the API's input type;
 * values are texts, numbers, booleans, enum values, instants, lists and maps of such.
 */
public interface Destination {

	Upserted accounts(List<Map<String, @Nullable Object>> drafts);

	Upserted people(List<Map<String, @Nullable Object>> drafts);

	Upserted touchpoints(List<Map<String, @Nullable Object>> drafts);

}
