package io.github.coterie.title;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Mends words that nobody knows where one letter is missing, too many or swapped with the
 * next. Words differ by their last letter in meaning (manager, managed), so that one and
 * the first have to be right.
 */
final class Spelling {

	private static final int SHORTEST = 6;

	private final Set<String> words = new HashSet<>();

	private final Map<String, String> byRemains = new HashMap<>();

	Spelling(Set<String> words) {
		words.stream().filter(Spelling::mayBeMended).sorted().forEach((word) -> {
			this.words.add(word);
			for (int i = 1; i < word.length() - 1; i++) {
				this.byRemains.putIfAbsent(without(word, i), word);
			}
		});
	}

	List<String> mend(List<String> title, Phrases<?> first, Phrases<?> second) {
		return title.stream()
			.map((word) -> (!mayBeMended(word) || first.knows(word) || second.knows(word)) ? word : mend(word))
			.toList();
	}

	private String mend(String word) {
		String longer = this.byRemains.get(word);
		if (longer != null) {
			return longer;
		}
		for (int i = 1; i < word.length() - 1; i++) {
			String shorter = without(word, i);
			if (this.words.contains(shorter)) {
				return shorter;
			}
			String swapped = (i + 1 < word.length() - 1) ? swap(word, i) : word;
			if (this.words.contains(swapped)) {
				return swapped;
			}
		}
		return word;
	}

	private static boolean mayBeMended(String word) {
		return word.length() >= SHORTEST && word.length() < 30 && word.chars().allMatch(Character::isAlphabetic);
	}

	private static String without(String word, int place) {
		return word.substring(0, place) + word.substring(place + 1);
	}

	private static String swap(String word, int place) {
		return word.substring(0, place) + word.charAt(place + 1) + word.charAt(place) + word.substring(place + 2);
	}

}
