package io.github.coterie.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;

/**
 * The same book asked without the application: by Cypher written by hand, and by the
 * Neo4j GraphQL Library, if it runs. Both find the fit of every account, indexed, and a
 * relationship from an account to its touchpoints, which the application does not store.
 */
final class PeerComparison {

	private static final int DIFFERENT_REQUESTS = 1000;

	private final Options options;

	private final GeneratedBook book;

	private final AnswerTable answers;

	PeerComparison(Options options, GeneratedBook book, AnswerTable answers) {
		this.options = options;
		this.book = book;
		this.answers = answers;
	}

	/**
	 * Runs it.
	 * @param directory of a copy of the book; it is changed
	 */
	void run(Path directory) throws Exception {
		String port = this.options.text("bolt");
		try (JavaProcess neo4j = JavaProcess.start(this.options.text("heap"), PlainNeo4j.class,
				List.of(directory.toString(), port), PlainNeo4j.READY);
				Driver driver = GraphDatabase.driver("bolt://127.0.0.1:" + port, AuthTokens.none())) {
			shape(driver);
			for (Compared compared : Compared.values()) {
				if (this.options.questions().contains(compared.question())) {
					compare(compared, neo4j, driver);
				}
			}
		}
	}

	private void compare(Compared compared, JavaProcess neo4j, Driver driver) throws Exception {
		String title = compared.question().title();
		add(title + " · Cypher by hand", neo4j,
				new CypherClients(driver, compared.cypher(), compared.variables(this.book, DIFFERENT_REQUESTS)));
		String peer = this.options.text("peer");
		if (!peer.isEmpty()) {
			for (String file : compared.peerFiles()) {
				add(title + " · peer" + (file.endsWith("-tuned") ? ", tuned" : ""), neo4j,
						HttpClients.of(URI.create(peer), compared.peerBodies(file, this.book, DIFFERENT_REQUESTS)));
			}
		}
	}

	private void add(String title, JavaProcess neo4j, ClosedLoop.ClientFactory clients) throws Exception {
		this.answers.add(title, this.book.size(), "", Runs.of(this.options, neo4j, clients));
	}

	private static void shape(Driver driver) {
		try (Session session = driver.session()) {
			Arrays.stream(Document.read("cypher/shape.cypher").split(";\\s*(\\R|$)"))
				.filter((statement) -> !statement.isBlank())
				.forEach((statement) -> session.run(statement).consume());
		}
	}

}
