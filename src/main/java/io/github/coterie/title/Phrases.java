package io.github.coterie.title;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Phrases, each with what it means.
 */
final class Phrases<T> {

	private final Map<String, List<Entry<T>>> byFirstWord = new HashMap<>();

	private final Map<Character, List<Entry<T>>> byFirstSign = new HashMap<>();

	private final Map<Character, List<Entry<T>>> byLastSign = new HashMap<>();

	private final Set<String> words = new HashSet<>();

	/**
	 * Adds phrases that mean the same.
	 * @param commaSeparated as in the resource file
	 */
	Phrases<T> add(String commaSeparated, T meaning) {
		for (String text : commaSeparated.split(",")) {
			if (!text.isBlank()) {
				spellings(text.strip()).map(Phrase::parse).forEach((phrase) -> add(phrase, meaning));
			}
		}
		return this;
	}

	/**
	 * What stands in a title, from left to right; no word is used twice.
	 */
	List<Found<T>> findIn(List<String> title) {
		List<Found<T>> found = new ArrayList<>();
		int at = 0;
		while (at < title.size()) {
			Found<T> best = bestAt(title, at);
			if (best != null) {
				found.add(best);
			}
			at = (best != null) ? best.end() : at + 1;
		}
		return found;
	}

	/**
	 * Its words, those cut at a {@code *} too.
	 */
	Set<String> words() {
		return Set.copyOf(this.words);
	}

	/**
	 * Whether a word says something anywhere in a phrase.
	 */
	boolean knows(String word) {
		return this.words.contains(word) || oneIs(this.byFirstSign.get(word.charAt(0)), word)
				|| oneIs(this.byLastSign.get(word.charAt(word.length() - 1)), word);
	}

	private static <T> boolean oneIs(@Nullable List<Entry<T>> entries, String word) {
		if (entries != null) {
			for (Entry<T> entry : entries) {
				if (entry.phrase().startsWith(word)) {
					return true;
				}
			}
		}
		return false;
	}

	private @Nullable Found<T> bestAt(List<String> title, int at) {
		String word = title.get(at);
		Found<T> best = null;
		int heaviest = 0;
		for (List<Entry<T>> entries : List.of(this.byFirstWord.getOrDefault(word, List.of()),
				this.byFirstSign.getOrDefault(word.charAt(0), List.of()),
				this.byLastSign.getOrDefault(word.charAt(word.length() - 1), List.of()))) {
			for (Entry<T> entry : entries) {
				int end = (entry.weight() > heaviest) ? entry.phrase().endIn(title, at) : -1;
				if (end >= 0) {
					best = new Found<>(entry.meaning(), at, end);
					heaviest = entry.weight();
				}
			}
		}
		return best;
	}

	private void add(Phrase phrase, T meaning) {
		Entry<T> entry = new Entry<>(phrase, phrase.weight(), meaning);
		String first = phrase.words().getFirst();
		phrase.words().stream().map((word) -> word.replace("*", "")).forEach(this.words::add);
		if (first.startsWith("*")) {
			this.byLastSign.computeIfAbsent(first.charAt(first.length() - 1), (key) -> new ArrayList<>()).add(entry);
		}
		else if (first.endsWith("*")) {
			this.byFirstSign.computeIfAbsent(first.charAt(0), (key) -> new ArrayList<>()).add(entry);
		}
		else {
			this.byFirstWord.computeIfAbsent(first, (key) -> new ArrayList<>()).add(entry);
		}
	}

	private static Stream<String> spellings(String text) {
		String spelledOut = text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
		return Stream.of(text, spelledOut).distinct();
	}

	/**
	 * A phrase in a title: its meaning, its first word's place and the place after its
	 * last.
	 */
	record Found<T>(T meaning, int start, int end) {

	}

	private record Entry<T>(Phrase phrase, int weight, T meaning) {

	}

}
