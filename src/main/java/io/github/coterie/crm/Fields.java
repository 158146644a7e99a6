package io.github.coterie.crm;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The fields of a draft; what is not known is left out and keeps what is stored.
 */
final class Fields {

	private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

	static Fields of(SalesforceId id) {
		return new Fields().with("id", id);
	}

	Fields with(String field, @Nullable Object value) {
		if (value != null) {
			this.values.put(field, (value instanceof SalesforceId id) ? id.value() : value);
		}
		return this;
	}

	Map<String, @Nullable Object> toDraft() {
		return this.values;
	}

}
