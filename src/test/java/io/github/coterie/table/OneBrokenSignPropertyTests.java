package io.github.coterie.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One sign too many or too few harms no other row than its own.
 */
class OneBrokenSignPropertyTests {

	private static final List<String> SIGNS = List.of("\"", ",", "\"\"", "\n", "\",\"", "'", "\\", "\u0000", " ");

	@Property(tries = 2000)
	void aSignTooMany(@ForAll @IntRange(max = 11) int row, @ForAll @IntRange(max = 120) int place,
			@ForAll @IntRange(max = 8) int sign, @ForAll boolean quoted) {
		List<String> body = body(quoted);
		String line = body.get(row);
		int at = place % (line.length() - 1);
		body.set(row, line.substring(0, at) + SIGNS.get(sign) + line.substring(at));
		checkOthers(body, List.of(row));
	}

	@Property(tries = 2000)
	void aSignTooFew(@ForAll @IntRange(max = 11) int row, @ForAll @IntRange(max = 120) int place,
			@ForAll boolean quoted) {
		List<String> body = body(quoted);
		String line = body.get(row);
		int at = place % (line.length() - 2);
		body.set(row, line.substring(0, at) + line.substring(at + 1));
		checkOthers(body, List.of(row));
	}

	@Property(tries = 200)
	void aLineEndTooFew(@ForAll @IntRange(max = 11) int row, @ForAll boolean quoted) {
		List<String> body = body(quoted);
		body.set(row, body.get(row).stripTrailing());
		checkOthers(body, List.of(row, row + 1));
	}

	private static List<String> body(boolean quoted) {
		return new ArrayList<>(quoted ? Book.book().alwaysQuoted().body() : Book.book().body());
	}

	private static void checkOthers(List<String> body, List<Integer> touched) {
		Reading reading = Reading.of(Book.table(Book.book().header() + String.join("", body)));
		List<List<String>> others = IntStream.range(0, Book.ROWS.size())
			.filter((row) -> !touched.contains(row))
			.mapToObj(Book.ROWS::get)
			.toList();
		assertThat(reading.rows()).containsSubsequence(others);
		assertThat(reading.rows().size() + reading.reasons().size()).isBetween(Book.ROWS.size() - 1,
				Book.ROWS.size() + 1);
		assertThat(reading.allLines()).doesNotHaveDuplicates();
	}

}
