// The Neo4j GraphQL Library on the graph of a generated book: npm install, then
// NODE_ENV=production BOLT_PORT=17687 PORT=14000 node server.mjs
import { readFileSync } from "node:fs";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";

const typeDefs = readFileSync(new URL("types.graphql", import.meta.url), "utf8");
const driver = neo4j.driver(`bolt://127.0.0.1:${process.env.BOLT_PORT ?? 17687}`, neo4j.auth.none());
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const { url } = await startStandaloneServer(new ApolloServer({ schema }), {
  listen: { host: "127.0.0.1", port: Number(process.env.PORT ?? 14000) },
});
console.log(`Ready at ${url}`);
