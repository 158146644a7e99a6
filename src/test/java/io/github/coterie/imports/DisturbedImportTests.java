package io.github.coterie.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.github.coterie.Api;
import io.github.coterie.WholeApplication;
import io.github.coterie.book.BookLoader;
import io.github.coterie.graph.Relay;
import io.github.coterie.job.Failures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * An import during which other things happen.
 */
@WholeApplication
class DisturbedImportTests {

	@RegisterExtension
	private final Imports imports = new Imports();

	@Autowired
	private Importer importer;

	@Autowired
	private Neo4jClient client;

	@Autowired
	private BookLoader book;

	@Autowired
	private Relay relay;

	@Autowired
	private Api api;

	@BeforeEach
	void export() throws IOException {
		new GeneratedExport(300).write(this.imports.folder());
	}

	@AfterEach
	void mend() {
		this.relay.mend();
	}

	@Test
	void theNextImportFinishesOneThatLostItsDatabase() {
		this.imports.run().withoutRejects();
		List<String> expected = dump();
		this.client.query("MATCH (n) WHERE NOT n:Migration DETACH DELETE n").run();
		this.book.rebuild();
		Progress progress = new Progress();
		CompletableFuture<Void> cutter = CompletableFuture.runAsync(() -> {
			while (progress.rows() < 1500) {
				Thread.onSpinWait();
			}
			this.relay.cut();
		});
		assertThatThrownBy(() -> {
			try (Recognition recognition = this.importer.recognise(List.of(this.imports.folder()),
					ImportSettings.DETECT)) {
				this.importer.run(recognition, ImportSettings.DETECT, progress, (reject) -> {
				});
			}
		}).satisfies((failure) -> assertThat(Failures.words(failure)).startsWith("The database can't be reached"));
		cutter.join();
		this.relay.mend();
		this.imports.run().withoutRejects();
		GraphDump.assertEqual(dump(), expected);
	}

	@Test
	void whatTheApiWritesMeanwhileIsNotLost() {
		this.imports.run().withoutRejects();
		this.client.query("MATCH (n) WHERE NOT n:Migration DETACH DELETE n").run();
		this.book.rebuild();
		CompletableFuture<Imports.Done> running = CompletableFuture.supplyAsync(this.imports::run);
		List<String> written = new ArrayList<>();
		for (int i = 0; !running.isDone() || i < 8; i++) {
			String id = "a" + i;
			this.api.accounts(Map.of("id", id, "name", "Written " + i));
			this.api.people(Map.of("id", "p" + i, "accountId", id, "roles", List.of(Map.of("role", "CHAMPION"))));
			this.api.touchpoints(Map.of("id", "t" + i, "accountId", id, "type", "MEETING", "occurredAt",
					"2026-10-01T10:00:00Z", "personIds", List.of("p" + i)));
			String known = "001%012dAAA".formatted(i % 300);
			JsonNode there = this.api.run("query ($id: ID!) { account(id: $id) { id } }", Map.of("id", known));
			if (!there.path("account").isNull()) {
				this.api
					.people(Map.of("id", "q" + i, "accountId", known, "roles", List.of(Map.of("role", "PROCUREMENT"))));
				written.add("q" + i);
			}
			written.add("p" + i);
		}
		running.join().withoutRejects();
		assertThat(written).hasSizeGreaterThan(5).allSatisfy((id) -> {
			JsonNode person = this.api
				.run("query ($id: ID!) { person(id: $id) { account { id committee { members { person { id } } }"
						+ " lastTouchAt } } }", Map.of("id", id))
				.path("person");
			assertThat(person.at("/account/committee/members").findValuesAsString("id")).as(id).contains(id);
			if (id.startsWith("p")) {
				assertThat(person.at("/account/lastTouchAt").asString()).isEqualTo("2026-10-01T10:00:00Z");
			}
		});
		assertThat(this.imports.run().unchanged().report().settled()).isZero();
		JsonNode answers = answers();
		this.book.rebuild();
		assertThat(answers()).isEqualTo(answers);
	}

	private JsonNode answers() {
		return this.api.run("""
				{ accounts(first: 200) { totalCount nodes { id score { priority fit engagement }
					committee { size coverage { identified reached engaged } } } } }""");
	}

	private List<String> dump() {
		return this.imports.dump(Set.of("Waiting"), Set.of());
	}

}
