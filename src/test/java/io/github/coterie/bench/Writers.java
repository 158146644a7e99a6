package io.github.coterie.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.coterie.engagement.TouchpointType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Clients that each record batch after batch of new touchpoints, of accounts all over the
 * book.
 *
 * @param uri where to
 * @param book whose people are touched
 * @param run tells the ids of this run from those of another
 */
record Writers(URI uri, GeneratedBook book, String run) implements ClosedLoop.ClientFactory {

	static final int BATCH = 500;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String RECORD = """
			mutation ($input: [TouchpointInput!]!) {
				recordTouchpoints(input: $input) { created rejected { message } }
			}""";

	@Override
	public ClosedLoop.Client client(int number) throws IOException {
		Wire wire = new Wire(this.uri);
		Draw draw = Draw.at(this.book.seed(), -1000 - number);
		return new ClosedLoop.Client() {

			private int batch;

			@Override
			public int ask() throws IOException {
				String body = body(draw, "%s-%d-%d".formatted(Writers.this.run, number, this.batch++));
				byte[] answer = wire.ask(Wire.request(Writers.this.uri, body));
				String text = new String(answer, StandardCharsets.UTF_8);
				if (!text.contains("\"created\":" + BATCH)) {
					throw new FailedAnswerException("Not all were recorded: " + text);
				}
				return answer.length;
			}

			@Override
			public void close() throws IOException {
				wire.close();
			}

		};
	}

	private String body(Draw draw, String batch) {
		Instant now = Instant.now();
		List<Map<String, Object>> input = IntStream.range(0, BATCH)
			.mapToObj((i) -> touchpoint(draw, batch + "-" + i, now.minusSeconds(draw.below(86_400))))
			.toList();
		return JSON.writeValueAsString(Map.of("query", RECORD, "variables", Map.of("input", input)));
	}

	private Map<String, Object> touchpoint(Draw draw, String id, Instant at) {
		int account = draw.below(this.book.size());
		TouchpointType type = draw.of(Vocabulary.TYPES);
		return Map.of("id", id, "accountId", GeneratedBook.accountId(account), "personIds",
				List.of(GeneratedBook.personId(account, draw.below(this.book.extent(account).people()))), "type",
				type.name(), "occurredAt", at.toString(), "subject", draw.of(Vocabulary.SUBJECTS));
	}

}
