package io.github.coterie.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import io.github.coterie.Api;
import io.github.coterie.CoterieApplication;
import io.github.coterie.TestClock;
import io.github.coterie.WholeApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@WholeApplication
@DisabledIfSystemProperty(named = "coterie.test.neo4j", matches = "container",
		disabledReason = "writes the files of an embedded database")
class BookWriterTests {

	private static final int ACCOUNTS = 50;

	private static final String NODES = """
			MATCH (node)
			WHERE NOT node:Migration AND NOT node:ScoringModel AND NOT node:Writer AND NOT node:Change
			RETURN labels(node)[0] AS kind, properties(node) AS properties""";

	private static final String RELATIONSHIPS = """
			MATCH (from)-[line]->(to)
			WHERE NOT from:ScoringModel
			RETURN type(line) + ' ' + coalesce(from.id, from.accountId + from.solution) + ' '
				+ coalesce(to.id, to.accountId + to.solution) AS kind, properties(line) AS properties""";

	@Autowired
	private Api api;

	@Autowired
	private TestClock clock;

	@Autowired
	private Driver driver;

	@Test
	void anApplicationThatOpensAWrittenBookAnswersAsOneThatTookItInByMutations(@TempDir Path directory)
			throws Exception {
		GeneratedBook book = new GeneratedBook(7, ACCOUNTS, this.clock.instant());
		new BookMutations(this.api).write(book);
		BookWriter.write(book, directory);
		try (ConfigurableApplicationContext opened = open(directory)) {
			Api other = new Api(() -> opened.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
			for (int i = 0; i < ACCOUNTS; i++) {
				assertSameAnswer(other, Question.ACCOUNT, Map.of("id", GeneratedBook.accountId(i)));
			}
			for (Question question : Question.values()) {
				Draw draw = Draw.at(1, question.ordinal());
				for (int i = 0; i < 20; i++) {
					assertSameAnswer(other, question, question.variables(draw, book));
				}
			}
			assertThat(dump(opened.getBean(Driver.class))).isEqualTo(dump(this.driver));
		}
	}

	@Test
	void aBookIsTheSameWheneverItIsMadeAndSkewedAsRealOnesAre() {
		GeneratedBook book = new GeneratedBook(1, 10_000, this.clock.instant());
		List<Extent> extents = IntStream.range(0, book.size()).mapToObj(book::extent).toList();
		assertThat(book.company(4711)).isEqualTo(new GeneratedBook(1, 10_000, book.asOf()).company(4711));
		assertThat(extents).allMatch((extent) -> extent.people() >= 2 && extent.people() <= 14);
		assertThat(extents.stream().mapToInt(Extent::people).average().orElse(0)).isBetween(7.9, 8.1);
		assertThat(extents.stream().mapToInt(Extent::touchpoints).average().orElse(0)).isBetween(9.5, 10.5);
		assertThat(extents.stream().filter((extent) -> extent.touchpoints() == 0).count()).isBetween(900L, 1100L);
		assertThat(extents.stream().filter((extent) -> extent.touchpoints() > 50).count()).isBetween(100L, 300L);
		Company company = book.company(12);
		assertThat(company.people()).hasSize(book.extent(12).people());
		assertThat(company.touchpoints()).hasSize(book.extent(12).touchpoints());
	}

	private void assertSameAnswer(Api other, Question question, Map<String, Object> variables) {
		assertThat(other.run(question.document(), variables)).as("%s %s", question, variables)
			.isEqualTo(this.api.run(question.document(), variables));
	}

	private ConfigurableApplicationContext open(Path directory) {
		return new SpringApplicationBuilder(CoterieApplication.class)
			.initializers((context) -> ((GenericApplicationContext) context).registerBean("stillClock", TestClock.class,
					() -> this.clock, (definition) -> definition.setPrimary(true)))
			.run("--server.port=0", "--coterie.demo-data=false", "--coterie.book.upkeep=1h",
					"--coterie.neo4j.directory=" + directory);
	}

	/**
	 * All that is stored but what counts writes, and gaps that came and went while the
	 * mutations wrote piece by piece.
	 */
	private static List<String> dump(Driver driver) {
		try (Session session = driver.session()) {
			return List.of(NODES, RELATIONSHIPS)
				.stream()
				.flatMap((statement) -> session.run(statement).list().stream())
				.map((row) -> row.get("kind").asString() + " " + kept(row.get("properties").asMap()))
				.sorted()
				.toList();
		}
	}

	private static Map<String, Object> kept(Map<String, Object> properties) {
		Map<String, Object> kept = new HashMap<>(properties);
		kept.remove("revision");
		kept.remove("facts");
		kept.computeIfPresent("gaps",
				(name, lines) -> ((List<?>) lines).stream()
					.filter((line) -> !line.toString().contains(" RESOLVED "))
					.toList());
		return new TreeMap<>(kept);
	}

}
