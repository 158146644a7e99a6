package io.github.coterie.wave;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.execution.ValuesResolver;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * Lays out what an operation asks for, once, however many objects the answer will hold.
 */
final class Selection {

	private final ExecutionContext context;

	private final GraphQLSchema schema;

	private final FieldCollector collector;

	private boolean hasAbstractType;

	private Selection(ExecutionContext context, FieldCollector collector) {
		this.context = context;
		this.schema = context.getGraphQLSchema();
		this.collector = collector;
	}

	/**
	 * What is asked of an object.
	 * @param type of the object
	 * @param fields what the document asks of it
	 * @return null where the type of a value is told by the value alone
	 */
	static @Nullable List<Selected> of(ExecutionContext context, FieldCollector collector, GraphQLObjectType type,
			MergedSelectionSet fields) {
		Selection selection = new Selection(context, collector);
		List<Selected> selected = selection.of(type, fields);
		return selection.hasAbstractType ? null : selected;
	}

	private List<Selected> of(GraphQLObjectType type, MergedSelectionSet fields) {
		List<Selected> selected = new ArrayList<>(fields.size());
		fields.getSubFieldsList().forEach((field) -> selected.add(of(type, field)));
		return selected;
	}

	private Selected of(GraphQLObjectType parent, MergedField field) {
		GraphQLFieldDefinition definition = Introspection.getFieldDefinition(this.schema, parent, field.getName());
		return new Selected(field.getResultKey(), field, parent, definition,
				this.schema.getCodeRegistry().getDataFetcher(parent, definition), arguments(field, definition),
				Form.of(definition.getType()), below(field, GraphQLTypeUtil.unwrapAll(definition.getType())));
	}

	private List<Selected> below(MergedField field, GraphQLUnmodifiedType type) {
		if (type instanceof GraphQLObjectType object) {
			return of(object,
					this.collector.collectFields(FieldCollectorParameters.newParameters()
						.schema(this.schema)
						.objectType(object)
						.fragments(this.context.getFragmentsByName())
						.variables(this.context.getCoercedVariables().toMap())
						.graphQLContext(this.context.getGraphQLContext())
						.build(), field));
		}
		this.hasAbstractType |= isAbstract(type);
		return List.of();
	}

	private static boolean isAbstract(GraphQLType type) {
		return !GraphQLTypeUtil.isScalar(type) && !GraphQLTypeUtil.isEnum(type);
	}

	private Supplier<Map<String, Object>> arguments(MergedField field, GraphQLFieldDefinition definition) {
		if (definition.getArguments().isEmpty()) {
			return Map::of;
		}
		return SingletonSupplier.of(() -> ValuesResolver.getArgumentValues(this.schema.getCodeRegistry(),
				definition.getArguments(), field.getArguments(), this.context.getCoercedVariables(),
				this.context.getGraphQLContext(), this.context.getLocale()));
	}

}
