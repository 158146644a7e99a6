package io.github.coterie.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.github.coterie.CoterieApplication;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures a full export and its restore.
 */
public final class ArchiveBenchmark {

	private static final String ACCOUNTS = """
			UNWIND range(0, $accounts - 1) AS i
			CALL (i) {
				CREATE (a:Account {id: 'a' + i, name: 'Company ' + i, searchText: 'company ' + i, revision: 3,
					industry: 'Software', numberOfEmployees: i % 5000, annualRevenue: toString(i * 1000), country: 'Germany',
					technologies: ['SAP', 'AWS'], owner: 'seller' + (i % 50) + '@example.com', isTarget: false, tier: 'TIER_2',
					contactRaw: 12.5 * i, contactReference: 1700000000000, contactTotal: 4, contactTouches: 4})
				CREATE (c:BuyingCommittee {accountId: 'a' + i, solution: 'default'})-[:DECIDES_AT]->(a)
				WITH i, a, c
				UNWIND range(0, 4) AS k
				CREATE (p:Person {id: 'p' + i + '-' + k, firstName: 'Given', lastName: 'Family' + i, fullName: 'Given Family' + i,
					searchText: 'given family' + i, title: 'VP Sales', seniority: 'VP', email: 'p' + i + '@example.com',
					emailBounced: false, optedOutOfEmail: false, doNotCall: false, employmentStatus: 'ACTIVE',
					isPlaceholder: false, contactRaw: 2.5, contactReference: 1700000000000, contactTotal: 1, contactTouches: 1,
					contactResponses: [1700000000000, 1700000005000]})-[:WORKS_AT]->(a)
				CREATE (p)-[:MEMBER_OF {support: 'UNKNOWN', politicalStatus: 'UNKNOWN'}]->(c)
				CREATE (p)-[:PLAYS {role: 'CHAMPION', status: 'CONFIRMED', source: 'CRM', confidence: 0.9, since: 1700000000000}]->(c)
				CREATE (:Touchpoint {id: 't' + i + '-' + k, accountId: 'a' + i, type: 'MEETING', direction: 'INBOUND',
					occurredAt: datetime({epochMillis: 1700000000000 + i * 1000}), subject: 'About the deal',
					by: 'seller@example.com'})-[:INVOLVES]->(p)
			} IN TRANSACTIONS OF 500 ROWS""";

	private ArchiveBenchmark() {
	}

	/**
	 * Runs it.
	 * @param args how many accounts; a graph has twelve nodes an account
	 */
	public static void main(String[] args) throws Exception {
		Path work = Files.createTempDirectory("coterie-archive");
		Path file = work.resolve("book.zip");
		try (ConfigurableApplicationContext context = start(work.resolve("from"))) {
			try (Session session = context.getBean(Driver.class).session()) {
				session.run(ACCOUNTS, Map.of("accounts", Integer.parseInt(args[0]))).consume();
			}
			long start = System.nanoTime();
			context.getBean(Archive.class).write(file);
			report("export", start, Manifest.of(file));
			System.out.printf("%,d bytes%n", Files.size(file));
		}
		try (ConfigurableApplicationContext context = start(work.resolve("to"))) {
			long start = System.nanoTime();
			System.out.println(context.getBean(Archive.class).restore(file));
			report("restore", start, Manifest.of(file));
		}
	}

	private static void report(String what, long start, Manifest manifest) {
		double seconds = (System.nanoTime() - start) / 1e9;
		System.out.printf("%s: %,d nodes, %,d relationships in %.1f s, process so far %.1f s of CPU%n", what,
				manifest.nodeCount(), manifest.relationshipCount(), seconds,
				ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3);
	}

	private static ConfigurableApplicationContext start(Path directory) {
		return new SpringApplicationBuilder(CoterieApplication.class).web(WebApplicationType.NONE)
			.run("--coterie.demo-data=false", "--coterie.neo4j.directory=" + directory);
	}

}
