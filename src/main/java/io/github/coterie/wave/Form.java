package io.github.coterie.wave;

import graphql.schema.GraphQLList;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * What a value has to be, taken apart once for all values of a field.
 *
 * @param declared the type as the schema has it
 * @param type the same without the exclamation mark
 * @param required whether a value has to be there
 * @param item what each item has to be, where it is a list
 */
record Form(GraphQLOutputType declared, GraphQLType type, boolean required, @Nullable Form item) {

	static Form of(GraphQLType declared) {
		GraphQLType type = GraphQLTypeUtil.unwrapNonNull(declared);
		Form item = (type instanceof GraphQLList list) ? of(list.getWrappedType()) : null;
		return new Form((GraphQLOutputType) declared, type, GraphQLTypeUtil.isNonNull(declared), item);
	}

}
