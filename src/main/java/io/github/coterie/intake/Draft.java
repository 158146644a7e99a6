package io.github.coterie.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.coterie.alias.RecordKind;
import io.github.coterie.alias.Trace;
import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says about one account, person or touchpoint: a field that is left out
 * keeps what is stored, null clears it, a value replaces it. Every getter checks its
 * field and throws a {@link Fault} that names it.
 */
public final class Draft {

	static final int LONGEST_ID = 500;

	static final int LONGEST_TEXT = 4000;

	private final Map<String, ? extends @Nullable Object> fields;

	/**
	 * A draft of these fields, named as in the API's input types.
	 * @param fields texts, numbers, booleans, enum values or their names, instants, lists
	 * of texts, lists of maps
	 */
	public Draft(Map<String, ? extends @Nullable Object> fields) {
		this.fields = fields;
	}

	/**
	 * The same draft with the current id where a field, or an entry of it, is an old one.
	 */
	Draft following(Trace trace, RecordKind kind, String field) {
		Object value = this.fields.get(field);
		Object followed = switch (value) {
			case String id -> trace.current(kind, id);
			case List<?> ids -> ids.stream().map((id) -> trace.current(kind, String.valueOf(id))).toList();
			case null, default -> value;
		};
		if (Objects.equals(value, followed)) {
			return this;
		}
		Map<String, @Nullable Object> renamed = new HashMap<>(this.fields);
		renamed.put(field, followed);
		return new Draft(renamed);
	}

	boolean has(String field) {
		return this.fields.containsKey(field);
	}

	/**
	 * The draft's id as far as one can be told, for a rejection.
	 */
	@Nullable String idOrNull() {
		return (this.fields.get("id") instanceof String id) ? id : null;
	}

	/**
	 * A text field as it is, null when it is none.
	 */
	public @Nullable String textOrNull(String field) {
		return (this.fields.get(field) instanceof String text) ? text : null;
	}

	/**
	 * A field that names something; never blank.
	 */
	String id(String field) {
		String id = required(field);
		if (id.length() > LONGEST_ID) {
			throw Fault.badRequest(field, "is longer than %d characters".formatted(LONGEST_ID));
		}
		return id;
	}

	/**
	 * A text that must be given and not blank.
	 */
	String required(String field) {
		String text = text(field, null);
		if (text == null || text.isBlank()) {
			throw Fault.badRequest(field, "must not be blank");
		}
		return text;
	}

	@Nullable String text(String field, @Nullable String current) {
		if (!has(field)) {
			return current;
		}
		Object value = this.fields.get(field);
		return (value != null) ? checked(field, value.toString()) : null;
	}

	List<String> texts(String field, List<String> current) {
		if (!has(field)) {
			return current;
		}
		if (!(this.fields.get(field) instanceof List<?> values)) {
			return List.of();
		}
		if (values.size() > 500) {
			throw Fault.badRequest(field, "has more than 500 entries");
		}
		return values.stream().map((value) -> checked(field, String.valueOf(value))).toList();
	}

	@Nullable Integer integer(String field, @Nullable Integer current) {
		if (!has(field)) {
			return current;
		}
		return (this.fields.get(field) instanceof Number number) ? number.intValue() : null;
	}

	@Nullable BigDecimal decimal(String field, @Nullable BigDecimal current) {
		if (!has(field)) {
			return current;
		}
		Object value = this.fields.get(field);
		if (value == null) {
			return null;
		}
		BigDecimal number = new BigDecimal(value.toString());
		if (number.precision() > 40 || Math.abs(number.scale()) > 30) {
			throw Fault.badRequest(field, "has more than 40 digits");
		}
		return number;
	}

	boolean flag(String field, boolean current) {
		return has(field) ? Boolean.TRUE.equals(this.fields.get(field)) : current;
	}

	double share(String field, double otherwise) {
		if (!(this.fields.get(field) instanceof Number number)) {
			return otherwise;
		}
		double value = number.doubleValue();
		if (!(value >= 0 && value <= 1)) {
			throw Fault.badRequest(field, "must lie between 0 and 1");
		}
		return value;
	}

	<E extends Enum<E>> @Nullable E choice(String field, Class<E> type, @Nullable E current) {
		if (!has(field)) {
			return current;
		}
		Object value = this.fields.get(field);
		if (value == null) {
			return null;
		}
		return Arrays.stream(type.getEnumConstants())
			.filter((constant) -> constant.name().equals(value.toString()))
			.findFirst()
			.orElseThrow(() -> Fault.badRequest(field, "is none of " + Arrays.toString(type.getEnumConstants())));
	}

	<E extends Enum<E>> E choiceOr(String field, Class<E> type, E current, E cleared) {
		E choice = choice(field, type, current);
		return (choice != null) ? choice : cleared;
	}

	/**
	 * An instant, kept to the millisecond.
	 */
	@Nullable Instant instant(String field) {
		Object value = this.fields.get(field);
		Instant instant = switch (value) {
			case Instant given -> given;
			case OffsetDateTime given -> given.toInstant();
			case null, default -> null;
		};
		if (instant == null) {
			return null;
		}
		if (instant.isBefore(Instant.parse("1900-01-01T00:00:00Z"))
				|| instant.isAfter(Instant.parse("2200-01-01T00:00:00Z"))) {
			throw Fault.badRequest(field, "must lie between the years 1900 and 2200");
		}
		return instant.truncatedTo(ChronoUnit.MILLIS);
	}

	/**
	 * A list of nested drafts, or null when it was left out.
	 */
	@SuppressWarnings("unchecked")
	@Nullable List<Draft> drafts(String field) {
		if (!has(field)) {
			return null;
		}
		if (!(this.fields.get(field) instanceof List<?> values)) {
			return List.of();
		}
		return values.stream().map((value) -> new Draft((Map<String, ? extends @Nullable Object>) value)).toList();
	}

	private static String checked(String field, String text) {
		if (text.length() > LONGEST_TEXT) {
			throw Fault.badRequest(field, "is longer than %d characters".formatted(LONGEST_TEXT));
		}
		for (int i = 0; i < text.length(); i++) {
			if (Character.isSurrogate(text.charAt(i))) {
				if (!Character.isHighSurrogate(text.charAt(i)) || i + 1 == text.length()
						|| !Character.isLowSurrogate(text.charAt(i + 1))) {
					throw Fault.badRequest(field, "holds half of a character (a lone surrogate)");
				}
				i++;
			}
		}
		return text;
	}

}
