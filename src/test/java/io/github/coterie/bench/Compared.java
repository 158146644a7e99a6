package io.github.coterie.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

/**
 * Questions that the graph itself, or the peer, can answer in some way: {@code cypher}
 * and {@code peer} have their documents.
 */
enum Compared {

	TYPENAME(Question.TYPENAME), BEST_FIT(Question.BEST_FIT), MISSING(Question.MISSING),
	MISSING_EVERYWHERE(Question.MISSING_EVERYWHERE), QUIET(Question.GAPS), QUIET_EVERYWHERE(Question.GAPS_EVERYWHERE),
	SUMMARY(Question.SUMMARY), PAGE(Question.PAGE), ACCOUNT(Question.ACCOUNT);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final List<String> SEATS = List.of("ECONOMIC_BUYER", "DECISION_MAKER", "CHAMPION", "TECHNICAL_BUYER",
			"PROCUREMENT");

	private final Question question;

	Compared(Question question) {
		this.question = question;
	}

	/**
	 * What the application is asked instead.
	 */
	Question question() {
		return this.question;
	}

	String cypher() {
		return Document.read("cypher/" + file() + ".cypher");
	}

	/**
	 * The peer's ways to ask it: as one would first write it, and so that an index gives
	 * the order; none where it can't.
	 */
	List<String> peerFiles() {
		return Stream.of(file(), file() + "-tuned")
			.filter((file) -> Document.exists("peer/" + file + ".graphql"))
			.toList();
	}

	/**
	 * Other ones for every request, by chance.
	 */
	List<Map<String, Object>> variables(GeneratedBook book, int count) {
		Draw draw = Draw.at(book.seed(), -100 - ordinal());
		return Stream.generate(() -> variables(draw, book)).limit(count).toList();
	}

	private Map<String, Object> variables(Draw draw, GeneratedBook book) {
		return switch (this) {
			case TYPENAME, BEST_FIT, SUMMARY -> Map.of();
			case MISSING -> Map.of("owner", draw.of(Vocabulary.OWNERS), "role", draw.of(SEATS));
			case MISSING_EVERYWHERE -> Map.of("role", draw.of(SEATS));
			case QUIET -> Map.of("owner", draw.of(Vocabulary.OWNERS), "since", since(draw, book));
			case QUIET_EVERYWHERE -> Map.of("since", since(draw, book));
			case PAGE -> Map.of("ids",
					IntStream.range(0, 50).mapToObj((i) -> GeneratedBook.accountId(draw.below(book.size()))).toList());
			case ACCOUNT -> Map.of("id", GeneratedBook.accountId(draw.below(book.size())));
		};
	}

	List<String> peerBodies(String peerFile, GeneratedBook book, int count) {
		String document = Document.read("peer/" + peerFile + ".graphql");
		return variables(book, count).stream()
			.map((variables) -> JSON.writeValueAsString(Map.of("query", document, "variables", variables)))
			.toList();
	}

	private static String since(Draw draw, GeneratedBook book) {
		return book.asOf().minusSeconds(86_400L * (14 + draw.below(30))).toString();
	}

	private String file() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
