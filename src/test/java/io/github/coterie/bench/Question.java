package io.github.coterie.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is asked, and how fast the answer has to come.
 */
enum Question {

	TYPENAME("the least there is: __typename", "typename") {
		@Override
		Map<String, Object> variables(Draw draw, GeneratedBook book) {
			return Map.of();
		}
	},
	BEST_FIT("first 50 by fit, with factors", "best-fit", 3, 3, 5) {
		@Override
		Map<String, Object> variables(Draw draw, GeneratedBook book) {
			return Map.of("filter", Map.of("includeExcluded", draw.chance(0.5)));
		}
	},
	BEST_FIT_OF_OWNER("… of one owner", "best-fit") {
		@Override
		Map<String, Object> variables(Draw draw, GeneratedBook book) {
			return Map.of("filter", Map.of("ownerIn", List.of(draw.of(Vocabulary.OWNERS))));
		}
	},
	PRIORITY("first 50 by priority, with factors", "priority", 3, 3, 5) {
		@Override
		Map<String, Object> variables(Draw draw, GeneratedBook book) {
			return Map.of("filter", Map.of("includeExcluded", draw.chance(0.5)));
		}
	},
	MISSING("missing stakeholders of an owner and roles", "missing", 4, 5, 10) {
		@Override
		Map<String, Object> variables(Draw draw, GeneratedBook book) {
			return Map.of("filter", Map.of("ownerIn", List.of(draw.of(Vocabulary.OWNERS)), "roleIn", roles(draw)));
		}
	},
	MISSING_EVERYWHERE("… of roles, whoever owns", "missing", 4, 5, 10) {
		@Override
		Map<String, Object> variables(Draw draw, GeneratedBook book) {
			return Map.of("filter", Map.of("roleIn", roles(draw)));
		}
	},
	MISSING_AND_CANDIDATES("… of an owner and roles, with candidates", "missing-candidates") {
		@Override
		Map<String, Object> variables(Draw draw, GeneratedBook book) {
			return MISSING.variables(draw, book);
		}
	},
	GAPS("gaps of an owner and level", "gaps", 4, 5, 10) {
		@Override
		Map<String, Object> variables(Draw draw, GeneratedBook book) {
			return Map.of("filter",
					Map.of("ownerIn", List.of(draw.of(Vocabulary.OWNERS)), "levelIn", List.of(draw.of(LEVELS))));
		}
	},
	GAPS_EVERYWHERE("… of a kind and level, whoever owns", "gaps", 4, 5, 10) {
		@Override
		Map<String, Object> variables(Draw draw, GeneratedBook book) {
			return Map.of("filter", Map.of("kindIn", List.of(draw.of(KINDS)), "levelIn", List.of(draw.of(LEVELS))));
		}
	},
	GAPS_AND_ADVICE("… of an owner and level, with advice", "gaps-advice") {
		@Override
		Map<String, Object> variables(Draw draw, GeneratedBook book) {
			return GAPS.variables(draw, book);
		}
	},
	PREVIEW("preview of a changed model, first 50", "preview", 5, 20, 150) {
		@Override
		Map<String, Object> variables(Draw draw, GeneratedBook book) {
			return Map
				.of("model",
						Map.of("name", "Slider", "criteria", List.of(
								Map.of("criterion", "INDUSTRY", "weight", 1 + draw.below(100), "wanted",
										List.of(draw.skewed(Vocabulary.INDUSTRIES),
												draw.skewed(Vocabulary.INDUSTRIES))),
								Map.of("criterion", "EMPLOYEES", "weight", 1 + draw.below(100), "min",
										"" + (10 + draw.below(90)), "max", "" + (500 + draw.below(5000))),
								Map.of("criterion", "TECHNOLOGY", "weight", 1 + draw.below(100), "wanted",
										List.of(draw.skewed(Vocabulary.TECHNOLOGIES))))));
		}
	},
	SUMMARY("coverage summary by industry", "summary", 3, 5, 15) {
		@Override
		Map<String, Object> variables(Draw draw, GeneratedBook book) {
			return Map.of();
		}
	},
	PAGE("50 accounts, committees, members, last 3 touchpoints", "page", 12, 12, 15) {
		@Override
		Map<String, Object> variables(Draw draw, GeneratedBook book) {
			return Map.of("ids",
					IntStream.range(0, 50).mapToObj((i) -> GeneratedBook.accountId(draw.below(book.size()))).toList());
		}
	},
	ACCOUNT("one account with everything", "account", 5, 5, 6) {
		@Override
		Map<String, Object> variables(Draw draw, GeneratedBook book) {
			return Map.of("id", GeneratedBook.accountId(draw.below(book.size())));
		}
	};

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final List<String> LEVELS = List.of("CRITICAL", "HIGH", "MEDIUM", "LOW");

	private static final List<String> KINDS = List.of("GONE_QUIET", "GHOSTED", "NEVER_TOUCHED", "SINGLE_THREADED",
			"CONTACT_LEFT");

	private static final List<String> SEATS = List.of("ECONOMIC_BUYER", "DECISION_MAKER", "CHAMPION", "TECHNICAL_BUYER",
			"PROCUREMENT");

	private final String title;

	private final String document;

	private final List<Integer> targets;

	Question(String title, String file, Integer... targets) {
		this.title = title;
		this.document = Document.read(file + ".graphql");
		this.targets = List.of(targets);
	}

	/**
	 * Other ones for every request, by chance.
	 */
	abstract Map<String, Object> variables(Draw draw, GeneratedBook book);

	String title() {
		return this.title;
	}

	String document() {
		return this.document;
	}

	/**
	 * The median in milliseconds that is aimed at, null where none is.
	 */
	@Nullable Integer target(int accounts) {
		if (this.targets.isEmpty()) {
			return null;
		}
		return this.targets.get((accounts <= 10_000) ? 0 : (accounts <= 100_000) ? 1 : 2);
	}

	/**
	 * Requests that differ from each other wherever the question has variables.
	 */
	List<String> bodies(GeneratedBook book, int count) {
		Draw draw = Draw.at(book.seed(), -1 - ordinal());
		return Stream
			.generate(() -> JSON.writeValueAsString(Map.of("query", this.document, "variables", variables(draw, book))))
			.limit(count)
			.toList();
	}

	private static List<String> roles(Draw draw) {
		return List.of(draw.of(SEATS), draw.of(SEATS));
	}

}
