package io.github.coterie.wave;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import graphql.execution.MergedField;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;

/**
 * A field that is asked for, with all that is the same for every object that has it.
 *
 * @param key what it is called in the answer
 * @param field where the document asks for it
 * @param parent the type that has it
 * @param definition what the schema says of it
 * @param fetcher tells its value
 * @param arguments its arguments
 * @param form what its value has to be
 * @param fields what is asked of its value
 */
record Selected(String key, MergedField field, GraphQLObjectType parent, GraphQLFieldDefinition definition,
		DataFetcher<?> fetcher, Supplier<Map<String, Object>> arguments, Form form, List<Selected> fields) {

}
