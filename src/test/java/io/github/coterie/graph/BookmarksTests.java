package io.github.coterie.graph;

import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Bookmark;

import static org.assertj.core.api.Assertions.assertThat;

class BookmarksTests {

	@ParameterizedTest
	@CsvSource({ "05, 5", "7F, 127", "C8 80, -128", "C9 01 00, 256", "CA 00 01 00 00, 65536",
			"CB 00 00 00 01 00 00 00 00, 4294967296" })
	void theNumberIsAnIntegerOfTheProtocol(String bytes, long number) {
		assertThat(Bookmarks.transaction(bookmarks("91 CC 10" + " 11".repeat(16) + " " + bytes + " 90")))
			.hasValue(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "91 CC 10", "92 CC 10 11 11 11 11 11 11 11 11 11 11 11 11 11 11 11 11 05 90",
			"91 CC 10 11 11 11 11 11 11 11 11 11 11 11 11 11 11 11 11 05 91" })
	void anotherFormTellsNothing(String bytes) {
		assertThat(Bookmarks.transaction(bookmarks(bytes))).isEmpty();
		assertThat(Bookmarks.transaction(List.of(Bookmark.from("neo4j:bookmark:v1:tx5")))).isEmpty();
		assertThat(Bookmarks.transaction(List.of())).isEmpty();
	}

	private static List<Bookmark> bookmarks(String hexadecimal) {
		byte[] bytes = new byte[hexadecimal.isEmpty() ? 0 : hexadecimal.split(" ").length];
		List<Integer> values = Stream.of(hexadecimal.split(" "))
			.filter((one) -> !one.isEmpty())
			.map((one) -> Integer.parseInt(one, 16))
			.toList();
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = values.get(i).byteValue();
		}
		return List.of(Bookmark.from("FB:" + Base64.getEncoder().encodeToString(bytes)));
	}

}
