package io.github.coterie.api;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * How much an operation asks for, told from its document alone. Introspection counts
 * nothing; the engine has bounds of its own for it. The document need not be valid, and
 * every fragment is looked at once, however often it is spread.
 *
 * @param depth levels of fields
 * @param objects how many objects the answer may hold
 */
record Extent(int depth, long objects) {

	private static final Extent NOTHING = new Extent(0, 0);

	private static final long UNCOUNTABLE = 1_000_000_000_000L;

	static Extent of(OperationDefinition operation, Document document, GraphQLSchema schema,
			Map<String, ? extends @Nullable Object> variables, Limits limits) {
		GraphQLType root = switch (operation.getOperation()) {
			case QUERY -> schema.getQueryType();
			case MUTATION -> schema.getMutationType();
			case SUBSCRIPTION -> schema.getSubscriptionType();
		};
		return new Count(operation, document, schema, variables, limits).of(operation.getSelectionSet(), root, 0);
	}

	private Extent beside(Extent other) {
		return new Extent(Math.max(this.depth, other.depth), Math.min(UNCOUNTABLE, this.objects + other.objects));
	}

	private Extent below(long times) {
		return new Extent(this.depth + 1, (long) Math.min((double) UNCOUNTABLE, (double) times * (1 + this.objects)));
	}

	private static final class Count {

		private final OperationDefinition operation;

		private final GraphQLSchema schema;

		private final Map<String, ? extends @Nullable Object> variables;

		private final Limits limits;

		private final Map<String, FragmentDefinition> fragments = new HashMap<>();

		private final Map<Spread, Extent> counted = new HashMap<>();

		Count(OperationDefinition operation, Document document, GraphQLSchema schema,
				Map<String, ? extends @Nullable Object> variables, Limits limits) {
			this.operation = operation;
			this.schema = schema;
			this.variables = variables;
			this.limits = limits;
			document.getDefinitionsOfType(FragmentDefinition.class)
				.forEach((fragment) -> this.fragments.put(fragment.getName(), fragment));
		}

		// page: how large the connection is whose fields are selected, or 0 when it is
		// none
		Extent of(@Nullable SelectionSet selections, @Nullable GraphQLType type, int page) {
			Extent all = NOTHING;
			if (selections != null) {
				for (Selection<?> selection : selections.getSelections()) {
					all = all.beside(switch (selection) {
						case Field field -> field(field, type, page);
						case InlineFragment inline -> of(inline.getSelectionSet(), type(inline, type), page);
						case FragmentSpread spread -> spread(new Spread(spread.getName(), page));
						default -> NOTHING;
					});
				}
			}
			return all;
		}

		private Extent field(Field field, @Nullable GraphQLType parent, int page) {
			if (field.getName().startsWith("__")) {
				return NOTHING;
			}
			GraphQLFieldDefinition definition = (parent instanceof GraphQLFieldsContainer container)
					? container.getFieldDefinition(field.getName()) : null;
			if (definition == null || field.getSelectionSet() == null) {
				return of(field.getSelectionSet(), null, 0).below(0);
			}
			int asked = asked(field, definition);
			GraphQLType type = GraphQLTypeUtil.unwrapAll(definition.getType());
			if (!GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()))) {
				return of(field.getSelectionSet(), type, asked).below(1);
			}
			int size = (asked > 0) ? asked : page;
			return of(field.getSelectionSet(), type, 0).below((size > 0) ? size : this.limits.assumedListSize());
		}

		private Extent spread(Spread spread) {
			Extent known = this.counted.get(spread);
			if (known == null) {
				this.counted.put(spread, NOTHING);
				FragmentDefinition fragment = this.fragments.get(spread.fragment());
				known = (fragment != null)
						? of(fragment.getSelectionSet(), type(fragment.getTypeCondition()), spread.page()) : NOTHING;
				this.counted.put(spread, known);
			}
			return known;
		}

		private @Nullable GraphQLType type(InlineFragment inline, @Nullable GraphQLType otherwise) {
			return (inline.getTypeCondition() != null) ? type(inline.getTypeCondition()) : otherwise;
		}

		private @Nullable GraphQLType type(TypeName name) {
			return this.schema.getType(name.getName());
		}

		private int asked(Field field, GraphQLFieldDefinition definition) {
			if (definition.getArgument("first") == null && definition.getArgument("last") == null) {
				return 0;
			}
			return field.getArguments()
				.stream()
				.filter((argument) -> argument.getName().equals("first") || argument.getName().equals("last"))
				.map(Argument::getValue)
				.map(this::number)
				.filter(Objects::nonNull)
				.mapToInt((number) -> Math.clamp(number.longValue(), 1, Integer.MAX_VALUE))
				.max()
				.orElse(this.limits.defaultPageSize());
		}

		private @Nullable Number number(@Nullable Value<?> value) {
			return switch (value) {
				case IntValue literal -> literal.getValue();
				case VariableReference reference when this.variables.containsKey(reference.getName()) ->
					(this.variables.get(reference.getName()) instanceof Number number) ? number : null;
				case VariableReference reference -> this.operation.getVariableDefinitions()
					.stream()
					.filter((variable) -> variable.getName().equals(reference.getName()))
					.map(VariableDefinition::getDefaultValue)
					.filter(IntValue.class::isInstance)
					.map((literal) -> ((IntValue) literal).getValue())
					.findFirst()
					.orElse(null);
				case null, default -> null;
			};
		}

	}

	private record Spread(String fragment, int page) {

	}

}
