package io.github.coterie.book;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Where accounts stand in the book, and the words they share; one for all snapshots.
 */
final class Shelf {

	private final Words words = new Words();

	private final Shorthand shorthand = new Shorthand(this.words);

	private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

	private final Deque<Integer> free = new ArrayDeque<>();

	private int next;

	Words words() {
		return this.words;
	}

	Shorthand shorthand() {
		return this.shorthand;
	}

	@Nullable Integer number(String accountId) {
		return this.numbers.get(accountId);
	}

	int size() {
		return this.numbers.size();
	}

	Set<String> accountIds() {
		return this.numbers.keySet();
	}

	/**
	 * Gives an account a number, the same each time.
	 */
	int place(String accountId) {
		return this.numbers.computeIfAbsent(accountId, (id) -> {
			Integer empty = this.free.poll();
			return (empty != null) ? empty : this.next++;
		});
	}

	@Nullable Integer clear(String accountId) {
		Integer number = this.numbers.remove(accountId);
		if (number != null) {
			this.free.add(number);
		}
		return number;
	}

}
