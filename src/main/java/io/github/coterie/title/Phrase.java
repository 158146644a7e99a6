package io.github.coterie.title;

import java.util.ArrayList;
import java.util.List;

/**
 * A sequence of words to be found in a title.
 *
 * @param words literal words, words with a {@code *} at one end, and gaps of one to six
 * words
 * @param first whether nothing may stand before it
 * @param last whether nothing may follow
 */
record Phrase(List<String> words, boolean first, boolean last) {

	static final String GAP = "...";

	private static final int WIDEST_GAP = 6;

	static Phrase parse(String text) {
		boolean first = text.startsWith("^");
		boolean last = text.endsWith("$");
		String bare = text.substring(first ? 1 : 0, text.length() - (last ? 1 : 0));
		List<String> words = new ArrayList<>();
		for (String part : bare.split(" \\.\\.\\. ")) {
			if (!words.isEmpty()) {
				words.add(GAP);
			}
			words.addAll(Words.ofRule(part));
		}
		return new Phrase(List.copyOf(words), first, last);
	}

	/**
	 * How much the phrase says: more words before fewer, whole words before parts, those
	 * bound to a place before others, long before short.
	 */
	int weight() {
		List<String> literal = this.words.stream().filter((word) -> !GAP.equals(word)).toList();
		boolean whole = literal.stream().noneMatch((word) -> word.contains("*"));
		boolean bound = this.first || this.last;
		return literal.size() * 400 + (whole ? 200 : 0) + (bound ? 100 : 0)
				+ Math.min(99, String.join("", literal).length());
	}

	/**
	 * Where the phrase ends that starts at a place of a title.
	 * @return the place after its last word, or -1 when it does not stand there
	 */
	int endIn(List<String> title, int start) {
		if (this.first && start > 0) {
			return -1;
		}
		int end = end(title, start, 0);
		return (this.last && end != title.size()) ? -1 : end;
	}

	/**
	 * Whether a word is its first.
	 */
	boolean startsWith(String word) {
		return matches(this.words.getFirst(), word);
	}

	private int end(List<String> title, int at, int word) {
		if (word == this.words.size()) {
			return at;
		}
		if (GAP.equals(this.words.get(word))) {
			for (int width = 1; width <= WIDEST_GAP; width++) {
				int end = end(title, at + width, word + 1);
				if (end >= 0) {
					return end;
				}
			}
			return -1;
		}
		return (at < title.size() && matches(this.words.get(word), title.get(at))) ? end(title, at + 1, word + 1) : -1;
	}

	private static boolean matches(String pattern, String word) {
		int length = pattern.length() - 1;
		if (pattern.charAt(0) == '*') {
			return word.length() >= length && word.regionMatches(word.length() - length, pattern, 1, length);
		}
		return (pattern.charAt(length) == '*') ? word.regionMatches(0, pattern, 0, length) : pattern.equals(word);
	}

}
