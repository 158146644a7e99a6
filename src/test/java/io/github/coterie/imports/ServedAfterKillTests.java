package io.github.coterie.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.coterie.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The import command is killed, and the server is started on what it has left.
 */
@DisabledIfSystemProperty(named = "coterie.test.neo4j", matches = "container",
		disabledReason = "kills the process that holds the embedded database")
class ServedAfterKillTests {

	private static final int ACCOUNTS = 100;

	private static final String WHOLE = """
			{ accounts(first: 200) { totalCount nodes { id name domain owner score { tier }
				committee { missingRoles } gaps(filter: {kindIn: [ROLE_MISSING]}) { role }
				people { lastName email } lastTouchAt } } }""";

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	/**
	 * What the server took for the whole stays in the history of gaps, as resolved.
	 */
	@Test
	void itsAnswersAreOfWholeAccountsAndTheCommandAgainEndsAsIfNobodyHadDisturbedIt() throws IOException {
		new GeneratedExport(ACCOUNTS).write(this.folder.resolve("export"));
		importAll("undisturbed");
		try (HeldProcess killed = importUntil("Person", "killed")) {
			killed.awaitHold();
		}
		try (HeldProcess server = HeldProcess.start(HeldProcess.NEVER, dump("server"), directory("killed"),
				"--coterie.demo-data=false", "--server.port=0")) {
			int port = server.awaitPort();
			JsonNode accounts = new Api(() -> port).run(WHOLE).path("accounts");
			assertThat(accounts.path("nodes").values()).hasSize(ACCOUNTS).allSatisfy(ServedAfterKillTests::isWhole);
			assertThat(accounts.findValues("people").stream().mapToInt(JsonNode::size).sum()).isPositive();
			assertThat(accounts.findValues("lastTouchAt")).as("the import was not at its end")
				.allMatch(JsonNode::isNull);
		}
		importAll("killed");
		GraphDump.assertEqual(withoutResolvedGaps("killed"), withoutResolvedGaps("undisturbed"));
	}

	private static void isWhole(JsonNode account) {
		int number = Integer.parseInt(account.path("id").asString().substring(3, 15));
		assertThat(account.path("name").asString()).startsWith("Company %d ".formatted(number));
		assertThat(account.path("domain").asString()).isEqualTo("company-%d.example".formatted(number));
		assertThat(account.path("owner").asString()).isEqualTo("seller%d@coterie.example".formatted(number % 50));
		assertThat(account.at("/score/tier").isNull()).isFalse();
		Set<String> missing = account.at("/committee/missingRoles")
			.valueStream()
			.map(JsonNode::asString)
			.collect(Collectors.toSet());
		assertThat(account.path("gaps").findValuesAsString("role")).containsExactlyInAnyOrderElementsOf(missing);
		assertThat(account.path("people").values()).allSatisfy((person) -> {
			assertThat(person.path("lastName").asString()).startsWith("Family");
			assertThat(person.path("email").asString()).endsWith("@company-%d.example".formatted(number));
		});
	}

	private void importAll(String name) throws IOException {
		try (HeldProcess command = importUntil(HeldProcess.NEVER, name)) {
			command.awaitEnd();
		}
	}

	private HeldProcess importUntil(String label, String name) throws IOException {
		return HeldProcess.start(label, dump(name), "import", this.folder.resolve("export").toString(),
				directory(name));
	}

	private String directory(String name) {
		return "--coterie.neo4j.directory=" + this.folder.resolve(name);
	}

	private Path dump(String name) {
		return this.folder.resolve(name + ".txt");
	}

	private List<String> withoutResolvedGaps(String name) throws IOException {
		return Files.readAllLines(dump(name))
			.stream()
			.map((line) -> line.replaceAll("(, )?\\w+ \\S* \\S* RESOLVED [^,\\]]*", "").replace("[, ", "["))
			.toList();
	}

}
