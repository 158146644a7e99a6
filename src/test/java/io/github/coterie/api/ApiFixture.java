package io.github.coterie.api;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.github.coterie.wave.WaveExecutionStrategy;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * A small schema of the shape of ours, and an engine for it.
 */
final class ApiFixture {

	static final GraphQLSchema SCHEMA = new SchemaGenerator().makeExecutableSchema(
			new SchemaParser()
				.parse("""
						type Query {
						  account(id: ID!): Account
						  accounts(first: Int, last: Int): AccountConnection!
						  search(text: String!, first: Int): [Account!]!
						  broken: String!
						}
						type Mutation { upsertAccounts(input: [AccountInput!]!): Int! }
						type AccountConnection { edges: [AccountEdge!]!  totalCount: Int! }
						type AccountEdge { cursor: String!  node: Account! }
						type Account {
						  id: ID!  name: String!  technologies: [String!]!  committees: [Committee!]!  gaps: [Gap!]!  children: [Account!]!
						  touchpoints(first: Int): TouchpointConnection!
						}
						type TouchpointConnection { edges: [TouchpointEdge!]! }
						type TouchpointEdge { node: Touchpoint! }
						type Touchpoint { id: ID!  subject: String }
						type Committee { id: ID!  members: [Member!]! }
						type Member { person: Person!  roles: [Role!]! }
						type Person { id: ID!  account: Account! }
						type Role { name: String! }
						type Gap { id: ID! }
						enum Tier { TIER_1  TIER_2 }
						input AccountInput { id: ID!  name: String!  tier: Tier  employees: Int  roles: [RoleInput!]  owner: String = "nobody" }
						input RoleInput { tier: Tier! }
						"""),
			RuntimeWiring.newRuntimeWiring()
				.type("Query", (query) -> query.dataFetcher("account", (environment) -> account("1"))
					.dataFetcher("search",
							(environment) -> IntStream.range(0, 100).mapToObj((i) -> account("a" + i)).toList()))
				.type("Account",
						(account) -> account.dataFetcher("children",
								(environment) -> IntStream.range(0, 10).mapToObj((i) -> account("c" + i)).toList()))
				.type("Mutation", (mutation) -> mutation.dataFetcher("upsertAccounts", (environment) -> 1))
				.build());

	private ApiFixture() {
	}

	/**
	 * The default limits, save for these.
	 * @param settings as in {@code depth=3}
	 * @return limits
	 */
	static Limits limits(String... settings) {
		Map<String, String> properties = Stream.of(settings)
			.map((setting) -> setting.split("="))
			.collect(Collectors.toMap((setting) -> "coterie.limits." + setting[0], (setting) -> setting[1]));
		return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("coterie.limits", Limits.class);
	}

	static GraphQL engine(String... settings) {
		return GraphQL.newGraphQL(SCHEMA)
			.queryExecutionStrategy(new WaveExecutionStrategy(new SimpleDataFetcherExceptionHandler()))
			.preparsedDocumentProvider(new KnownDocuments())
			.instrumentation(new Bounds(limits(settings)))
			.build();
	}

	static ExecutionResult execute(String query, Map<String, @Nullable Object> variables) {
		return engine().execute((input) -> input.query(query).variables(variables));
	}

	static @Nullable Object code(GraphQLError error) {
		return (error.getExtensions() != null) ? error.getExtensions().get("code") : null;
	}

	private static Map<String, Object> account(String id) {
		return Map.of("id", id, "name", "Account " + id);
	}

}
