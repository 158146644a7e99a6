package io.github.coterie.api;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.function.Function;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import org.jspecify.annotations.Nullable;

/**
 * The scalars that GraphQL itself does not have.
 */
final class Scalars {

	static final GraphQLScalarType DATE_TIME = scalar("DateTime",
			"an instant, RFC 3339 with an offset, such as 2026-11-23T09:30:00Z",
			(text) -> OffsetDateTime.parse(text).toInstant(), Object::toString, false);

	static final GraphQLScalarType DATE = scalar("Date", "a day such as 2026-11-23", LocalDate::parse, Object::toString,
			false);

	static final GraphQLScalarType DECIMAL = scalar("Decimal", "a decimal number such as 1250000.50", Scalars::decimal,
			(number) -> number, true);

	private static final int LONGEST_NUMBER = 60;

	private Scalars() {
	}

	private static BigDecimal decimal(String text) {
		if (text.length() > LONGEST_NUMBER) {
			throw new NumberFormatException();
		}
		BigDecimal number = new BigDecimal(text);
		if (number.precision() > 40 || Math.abs(number.scale()) > 30) {
			throw new NumberFormatException();
		}
		return number;
	}

	private static <T> GraphQLScalarType scalar(String name, String what, Function<String, T> parse,
			Function<Object, Object> serialize, boolean isNumber) {
		return GraphQLScalarType.newScalar().name(name).coercing(new Coercing<T, Object>() {

			@Override
			public Object serialize(Object value, GraphQLContext context, Locale locale) {
				return serialize.apply(value);
			}

			@Override
			public T parseValue(Object input, GraphQLContext context, Locale locale) {
				if (input instanceof String || (isNumber && input instanceof Number)) {
					T value = parseOrNull(input.toString(), parse);
					if (value != null) {
						return value;
					}
				}
				throw new CoercingParseValueException("is not " + what);
			}

			@Override
			public T parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
				String text = switch (input) {
					case StringValue string -> String.valueOf(string.getValue());
					case IntValue number when isNumber -> number.getValue().toString();
					case FloatValue number when isNumber -> number.getValue().toString();
					default -> "";
				};
				T value = parseOrNull(text, parse);
				if (value == null) {
					throw new CoercingParseLiteralException("is not " + what);
				}
				return value;
			}

		}).build();
	}

	private static <T> @Nullable T parseOrNull(String text, Function<String, T> parse) {
		try {
			return parse.apply(text);
		}
		catch (DateTimeException | NumberFormatException ex) {
			return null;
		}
	}

}
