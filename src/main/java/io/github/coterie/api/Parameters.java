package io.github.coterie.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.validation.DataBinder;
import org.springframework.validation.FieldError;

/**
 * The parameters of a link, read into a record that has a component for each: a list
 * takes a parameter as often as it is given, a record within takes {@code name.part}.
 */
final class Parameters {

	private static final DefaultFormattingConversionService CONVERSION = new DefaultFormattingConversionService();

	private Parameters() {
	}

	/**
	 * The parameters that a record takes, each with its type.
	 */
	static Map<String, Type> of(Class<?> type) {
		Map<String, Type> names = new TreeMap<>();
		for (RecordComponent component : type.getRecordComponents()) {
			if (component.getType().isRecord()) {
				of(component.getType()).forEach((name, part) -> names.put(component.getName() + "." + name, part));
			}
			else {
				names.put(component.getName(), component.getGenericType());
			}
		}
		return names;
	}

	/**
	 * Reads parameters. A blank one counts as left out.
	 * @throws Fault with code BAD_REQUEST for a parameter that is not known or not
	 * understood
	 */
	static <T> T read(Map<String, List<String>> given, Class<T> type) {
		Map<String, Type> known = of(type);
		for (String name : given.keySet()) {
			if (!known.containsKey(name)) {
				throw Fault.badRequest(name,
						"is no parameter of this list; there are " + String.join(", ", known.keySet()));
			}
		}
		DataBinder binder = new DataBinder(null, "parameters");
		binder.setTargetType(ResolvableType.forClass(type));
		binder.setConversionService(CONVERSION);
		binder.construct(new Values(given));
		FieldError error = binder.getBindingResult().getFieldError();
		if (error != null) {
			throw Fault.badRequest(error.getField(), "can't be read; it takes " + expected(known, error.getField()));
		}
		return type.cast(Objects.requireNonNull(binder.getTarget()));
	}

	private static String expected(Map<String, Type> known, String name) {
		Type type = known.get(name);
		Type one = (type instanceof ParameterizedType several) ? several.getActualTypeArguments()[0] : type;
		if (one instanceof Class<?> choice && choice.isEnum()) {
			return Arrays.stream(choice.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
		}
		return switch ((one != null) ? one.getTypeName() : "") {
			case "java.lang.Boolean" -> "true or false";
			case "java.time.Instant" -> "an instant such as 2026-11-23T09:30:00Z";
			default -> "a number";
		};
	}

	private record Values(Map<String, List<String>> given) implements DataBinder.ValueResolver {

		@Override
		public @Nullable Object resolveValue(String name, Class<?> type) {
			List<String> values = this.given.getOrDefault(name, List.of())
				.stream()
				.filter((value) -> !value.isBlank())
				.toList();
			if (values.isEmpty()) {
				return null;
			}
			return type.equals(List.class) ? values : values.getLast();
		}

		@Override
		public Set<String> getNames() {
			return this.given.keySet();
		}

	}

}
