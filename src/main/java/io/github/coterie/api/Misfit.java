package io.github.coterie.api;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import graphql.GraphQLContext;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import io.github.coterie.fault.FaultCode;
import org.jspecify.annotations.Nullable;

/**
 * The first value among a request's variables that doesn't fit its type. The engine tells
 * the variable only; here is the field in it.
 *
 * @param field as in {@code input[3].tier}
 * @param reason why it doesn't fit
 */
record Misfit(String field, String reason) {

	static @Nullable Misfit in(Map<String, ? extends @Nullable Object> variables, OperationDefinition operation,
			GraphQLSchema schema) {
		for (VariableDefinition variable : operation.getVariableDefinitions()) {
			String name = variable.getName();
			boolean given = variables.containsKey(name) || variable.getDefaultValue() == null;
			GraphQLType type = given ? typeOf(variable.getType(), schema) : null;
			Misfit misfit = (type != null) ? of(variables.get(name), type, name) : null;
			if (misfit != null) {
				return misfit;
			}
		}
		return null;
	}

	Problem toProblem() {
		return new Problem(FaultCode.BAD_REQUEST, this.field, this.field + " " + this.reason);
	}

	private static @Nullable Misfit of(@Nullable Object value, GraphQLType type, String field) {
		if (value == null) {
			return (type instanceof GraphQLNonNull) ? new Misfit(field, "must not be null") : null;
		}
		return switch (type) {
			case GraphQLNonNull required -> of(value, required.getWrappedType(), field);
			case GraphQLList list when value instanceof Collection<?> values ->
				inList(values, list.getWrappedType(), field);
			case GraphQLList list -> of(value, list.getWrappedType(), field);
			case GraphQLInputObjectType object when value instanceof Map<?, ?> fields ->
				inObject(fields, object, field);
			case GraphQLInputObjectType object -> new Misfit(field, "must be an object of type " + object.getName());
			case GraphQLEnumType choices -> inEnum(value, choices, field);
			case GraphQLScalarType scalar -> inScalar(value, scalar, field);
			default -> null;
		};
	}

	private static @Nullable Misfit inList(Collection<?> values, GraphQLType type, String field) {
		int index = 0;
		for (Object value : values) {
			Misfit misfit = of(value, type, field + "[" + index++ + "]");
			if (misfit != null) {
				return misfit;
			}
		}
		return null;
	}

	private static @Nullable Misfit inObject(Map<?, ?> fields, GraphQLInputObjectType type, String field) {
		for (Object name : fields.keySet()) {
			if (type.getFieldDefinition(name.toString()) == null) {
				return new Misfit(field + "." + name, "is no field of " + type.getName());
			}
		}
		for (GraphQLInputObjectField definition : type.getFieldDefinitions()) {
			String name = definition.getName();
			if (fields.containsKey(name) || !definition.hasSetDefaultValue()) {
				Misfit misfit = of(fields.get(name), definition.getType(), field + "." + name);
				if (misfit != null) {
					return misfit;
				}
			}
		}
		return null;
	}

	private static @Nullable Misfit inEnum(Object value, GraphQLEnumType type, String field) {
		if (value instanceof String name && type.getValue(name) != null) {
			return null;
		}
		return new Misfit(field, "is none of "
				+ type.getValues().stream().map(GraphQLEnumValueDefinition::getName).collect(Collectors.joining(", ")));
	}

	private static @Nullable Misfit inScalar(Object value, GraphQLScalarType type, String field) {
		try {
			type.getCoercing().parseValue(value, GraphQLContext.getDefault(), Locale.ENGLISH);
			return null;
		}
		catch (CoercingParseValueException ex) {
			return new Misfit(field, "can't be read: " + ex.getMessage());
		}
	}

	private static @Nullable GraphQLType typeOf(@Nullable Type<?> type, GraphQLSchema schema) {
		return switch (type) {
			case NonNullType required -> {
				GraphQLType inner = typeOf(required.getType(), schema);
				yield (inner != null) ? GraphQLNonNull.nonNull(inner) : null;
			}
			case ListType list -> {
				GraphQLType inner = typeOf(list.getType(), schema);
				yield (inner != null) ? GraphQLList.list(inner) : null;
			}
			case TypeName name -> schema.getType(name.getName());
			case null, default -> null;
		};
	}

}
