package io.github.coterie.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * What somebody would write in an afternoon: the rows of each file, as they stand, in one
 * statement for some thousand of them. No check, no score, no search.
 */
final class BareLoader {

	private static final Map<String, String> STATEMENTS = Map.of("User", """
			UNWIND $rows AS row MERGE (n:User {id: row.Id}) SET n += row""", "Account", """
			UNWIND $rows AS row MERGE (n:Account {id: row.Id}) SET n += row""", "Opportunity", """
			UNWIND $rows AS row MERGE (n:Opportunity {id: row.Id}) SET n += row
			WITH n, row MATCH (a:Account {id: row.AccountId}) MERGE (n)-[:OF]->(a)""", "Contact", """
			UNWIND $rows AS row MERGE (n:Person {id: row.Id}) SET n += row
			WITH n, row MATCH (a:Account {id: row.AccountId}) MERGE (n)-[:WORKS_AT]->(a)""", "OpportunityContactRole",
			"""
					UNWIND $rows AS row
					MATCH (p:Person {id: row.ContactId}) MATCH (o:Opportunity {id: row.OpportunityId})
					MERGE (p)-[r:PLAYS {id: row.Id}]->(o) SET r += row""", "Task", """
					UNWIND $rows AS row MERGE (n:Touchpoint {id: row.Id}) SET n += row
					WITH n, row MATCH (p:Person {id: row.WhoId}) MERGE (n)-[:INVOLVES]->(p)""");

	private static final List<String> ORDER = List.of("User", "Account", "Opportunity", "Contact",
			"OpportunityContactRole", "Task");

	private final Driver driver;

	private final int batch;

	BareLoader(Driver driver, int batch) {
		this.driver = driver;
		this.batch = batch;
	}

	void load(Path folder) throws IOException {
		try (Session session = this.driver.session()) {
			session.run("CREATE CONSTRAINT a IF NOT EXISTS FOR (n:Account) REQUIRE n.id IS UNIQUE").consume();
			session.run("CREATE CONSTRAINT p IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE").consume();
			session.run("CREATE CONSTRAINT o IF NOT EXISTS FOR (n:Opportunity) REQUIRE n.id IS UNIQUE").consume();
			session.run("CREATE CONSTRAINT t IF NOT EXISTS FOR (n:Touchpoint) REQUIRE n.id IS UNIQUE").consume();
			session.run("CREATE CONSTRAINT u IF NOT EXISTS FOR (n:User) REQUIRE n.id IS UNIQUE").consume();
			for (String object : ORDER) {
				long start = System.nanoTime();
				long rows = load(session, folder.resolve(object + ".csv"),
						Objects.requireNonNull(STATEMENTS.get(object)));
				System.out.printf("  bare %-24s %8d rows %8.0f/s%n", object, rows,
						rows * 1e9 / (System.nanoTime() - start));
			}
		}
	}

	private long load(Session session, Path file, String statement) throws IOException {
		long count = 0;
		List<Map<String, Object>> rows = new ArrayList<>();
		try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
			for (NamedCsvRecord next : reader) {
				rows.add(new HashMap<>(next.getFieldsAsMap()));
				count++;
				if (rows.size() == this.batch) {
					write(session, statement, rows);
					rows = new ArrayList<>();
				}
			}
		}
		write(session, statement, rows);
		return count;
	}

	private static void write(Session session, String statement, List<Map<String, Object>> rows) {
		session.executeWriteWithoutResult((tx) -> tx.run(statement, Map.of("rows", rows)).consume());
	}

}
