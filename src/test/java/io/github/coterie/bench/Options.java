package io.github.coterie.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is measured, and how.
 *
 * @param given by name, without the dashes
 */
record Options(Map<String, String> given) {

	private static final Map<String, String> DEFAULTS = Map.ofEntries(Map.entry("accounts", "10000"),
			Map.entry("seed", "1"), Map.entry("dir", "target/bench"), Map.entry("parts", "start,ask,record,compare"),
			Map.entry("questions", names(Question.values())), Map.entry("concurrency", "1,8,32"),
			Map.entry("seconds", "5"), Map.entry("heap", "4g"), Map.entry("settings", ""), Map.entry("peer", ""),
			Map.entry("bolt", "17687"), Map.entry("out", ""));

	static Options parse(String... args) {
		Map<String, String> given = new HashMap<>(DEFAULTS);
		for (int i = 0; i < args.length; i += 2) {
			String name = args[i].replaceFirst("^--", "");
			if (!DEFAULTS.containsKey(name) || i + 1 == args.length) {
				throw new IllegalArgumentException("%s: expected one of %s, each with a value".formatted(args[i],
						DEFAULTS.keySet().stream().sorted().toList()));
			}
			given.put(name, args[i + 1]);
		}
		return new Options(Map.copyOf(given));
	}

	List<Integer> accounts() {
		return list("accounts").stream().map(Integer::valueOf).toList();
	}

	List<Integer> concurrency() {
		return list("concurrency").stream().map(Integer::valueOf).toList();
	}

	List<Question> questions() {
		return list("questions").stream().map(Question::valueOf).toList();
	}

	Set<String> parts() {
		return Set.copyOf(list("parts"));
	}

	Path directory(int accounts) {
		return Path.of(text("dir"), "book-" + accounts);
	}

	long seed() {
		return Long.parseLong(text("seed"));
	}

	Duration duration() {
		return Duration.ofSeconds(Long.parseLong(text("seconds")));
	}

	List<String> list(String name) {
		return Arrays.stream(text(name).split(",")).filter((part) -> !part.isBlank()).toList();
	}

	String text(String name) {
		return this.given.getOrDefault(name, "");
	}

	private static String names(Question... questions) {
		return Arrays.stream(questions).map(Enum::name).collect(Collectors.joining(","));
	}

}
