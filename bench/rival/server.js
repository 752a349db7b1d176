/**
 * Serves the same database by @neo4j/graphql on a free port of the loopback address, with the same HTTP library as
 * ours and no limits. Prints `READY <port>`; ends when its standard input ends.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';

const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD));
const typeDefs = readFileSync(new URL('type-definitions.graphql', import.meta.url), 'utf8');
// Dates are kept as text, which compares as dates do.
const features = { filters: { String: { GTE: true, LTE: true } } };
const schema = await new Neo4jGraphQL({ typeDefs, driver, features }).getSchema();
const yoga = createYoga({
  schema,
  context: () => ({ driver }),
  logging: false,
  landingPage: false,
  graphiql: false,
});
const server = createServer(yoga);
server.listen({ host: '127.0.0.1', port: 0 }, () => process.stdout.write(`READY ${server.address().port}\n`));
process.stdin.on('end', () => process.exit(0)).resume();
