package io.github.coterie.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * The texts that many accounts share, such as industries and owners, each kept once under
 * a number. Texts are added and never taken away.
 */
final class Words {

	/**
	 * The number that stands for no text.
	 */
	static final int NONE = 0;

	private final Map<String, Integer> numbers;

	private volatile @Nullable String[] texts;

	private int size;

	Words() {
		this(new ConcurrentHashMap<>(), new @Nullable String[16], 1);
	}

	private Words(Map<String, Integer> numbers, @Nullable String[] texts, int size) {
		this.numbers = numbers;
		this.texts = texts;
		this.size = size;
	}

	/**
	 * Texts to look up by their numbers only.
	 * @param texts null under {@link #NONE}, then one a number
	 */
	static Words toRead(@Nullable String[] texts) {
		return new Words(Map.of(), texts, texts.length);
	}

	int number(@Nullable String text) {
		if (text == null) {
			return NONE;
		}
		Integer known = this.numbers.get(text);
		return (known != null) ? known : add(text);
	}

	private synchronized int add(String text) {
		Integer known = this.numbers.get(text);
		if (known != null) {
			return known;
		}
		int number = this.size++;
		@Nullable String[] next = (number < this.texts.length) ? this.texts : Arrays.copyOf(this.texts, number * 2);
		next[number] = text;
		this.texts = next;
		this.numbers.put(text, number);
		return number;
	}

	@Nullable String text(int number) {
		return this.texts[number];
	}

	/**
	 * All texts, in the order of their numbers.
	 */
	List<String> texts() {
		List<String> all = new ArrayList<>();
		for (int number = 1; number < this.size; number++) {
			all.add(String.valueOf(this.texts[number]));
		}
		return all;
	}

	/**
	 * The number of a list of texts.
	 */
	int number(List<String> list) {
		if (list.isEmpty()) {
			return NONE;
		}
		StringBuilder key = new StringBuilder();
		list.forEach((text) -> key.append(number(text)).append(' '));
		return number(key.toString());
	}

	List<String> list(int number) {
		List<String> list = new ArrayList<>();
		String key = text(number);
		if (key != null) {
			for (String word : key.split(" ")) {
				list.add(String.valueOf(text(Integer.parseInt(word))));
			}
		}
		return list;
	}

}
