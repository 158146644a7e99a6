package io.github.coterie.bench;

import java.util.List;
import java.util.Map;

import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/**
 * Clients that run a statement over the driver and take the whole answer.
 *
 * @param driver shared by all
 * @param statement what is run
 * @param parameters used one after the other
 */
record CypherClients(Driver driver, String statement,
		List<Map<String, Object>> parameters) implements ClosedLoop.ClientFactory {

	@Override
	public ClosedLoop.Client client(int number) {
		Session session = this.driver.session(SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build());
		return new ClosedLoop.Client() {

			private int next = number * 61;

			@Override
			public int ask() {
				Map<String, Object> now = CypherClients.this.parameters
					.get(this.next++ % CypherClients.this.parameters.size());
				session.executeRead((transaction) -> transaction.run(CypherClients.this.statement, now).list());
				return 0;
			}

			@Override
			public void close() {
				session.close();
			}

		};
	}

}
