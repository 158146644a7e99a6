package io.github.coterie.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.github.coterie.imports.RejectedRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class RejectLogTests {

	private static final int MANY = 3 * RejectLog.STEP + 7;

	private final JsonMapper json = JsonMapper.builder().build();

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path folder;

	@Test
	void anEmptyLogHasEmptyPages() {
		assertThat(new RejectLog(this.folder, this.json, 0).page(0, 10)).isEqualTo(new RejectPage(0, List.of(), 0));
	}

	@ParameterizedTest
	@CsvSource({ "0, 1", "0, 256", "0, 257", "255, 1", "255, 2", "256, 1", "256, 512", "500, 200", "774, 1", "774, 9",
			"775, 5", "9000, 5", "3, 0" })
	void everyPageIsThatPartOfTheWhole(int from, int size) throws IOException {
		try (RejectLog log = written()) {
			List<Long> lines = IntStream.range(Math.min(from, MANY), Math.min(from + size, MANY))
				.mapToObj((line) -> (long) line)
				.toList();
			assertThat(log.page(from, size).rows()).extracting(RejectedRow::line).isEqualTo(lines);
			assertThat(log.page(from, size).total()).isEqualTo(MANY);
		}
	}

	@Test
	void whatIsWrittenCanBeReadAtOnce() throws IOException {
		try (RejectLog log = new RejectLog(this.folder, this.json, 0)) {
			log.begin();
			log.add(row(1));
			assertThat(log.page(0, 5).rows()).containsExactly(row(1));
			log.add(row(2));
			assertThat(log.page(1, 5).rows()).containsExactly(row(2));
		}
	}

	@Test
	void itIsReadAgainByAnotherProcess() throws IOException {
		written().close();
		List<RejectedRow> all = new ArrayList<>();
		new RejectLog(this.folder, this.json, MANY).forEach(all::add);
		assertThat(all).hasSize(MANY).first().isEqualTo(row(0));
		assertThat(new RejectLog(this.folder, this.json, MANY).page(MANY - 1, 5).rows()).containsExactly(row(MANY - 1));
	}

	@Test
	void itBeginsAnew() throws IOException {
		try (RejectLog log = written()) {
			log.begin();
			log.add(row(5));
			assertThat(log.page(0, 5)).isEqualTo(new RejectPage(0, List.of(row(5)), 1));
		}
	}

	private RejectLog written() {
		RejectLog log = new RejectLog(this.folder, this.json, 0);
		log.begin();
		IntStream.range(0, MANY).forEach((line) -> log.add(row(line)));
		return log;
	}

	private static RejectedRow row(long line) {
		return new RejectedRow("Account.csv", line, null, "Ä\n\"" + line, "BAD_REQUEST", "is wrong");
	}

}
