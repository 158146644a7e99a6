package io.github.coterie.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A list on its way out.
 */
class SheetTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@Test
	void isCsvAsTheRfcHasIt() throws IOException {
		sheet("a,b", "say \"hi\"", "two\nlines", "ü").write(this.out, false);
		assertThat(this.out.toString(StandardCharsets.UTF_8))
			.isEqualTo("Text,Length\r\n\"a,b\",3\r\n\"say \"\"hi\"\"\",8\r\n\"two\nlines\",9\r\nü,1\r\n");
	}

	@Test
	void beginsWithTheMarkByWhichExcelKnowsUtf8() throws IOException {
		sheet().write(this.out, true);
		assertThat(this.out.toString(StandardCharsets.UTF_8)).isEqualTo("\ufeffText,Length\r\n");
	}

	@Test
	void everyNaughtyStringComesBackAsItsCellHasIt() throws IOException {
		List<String> texts = CellTests.naughtyStrings().toList();
		sheet(texts.toArray(String[]::new)).write(this.out, false);
		List<String> read = CsvReader.builder()
			.ofCsvRecord(this.out.toString(StandardCharsets.UTF_8))
			.stream()
			.skip(1)
			.map((row) -> row.getField(0))
			.toList();
		assertThat(read).hasSizeGreaterThan(500).isEqualTo(texts.stream().map(Cell::of).toList());
	}

	@Test
	void oneThatFailsMidwayIsNotEnded() {
		Sheet<String> failing = new Sheet<>(sheet().columns(), () -> Stream.of("a", "b").peek((text) -> {
			if (text.equals("b")) {
				throw new IllegalStateException("no more");
			}
		}));
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> failing.write(this.out, false));
		assertThat(this.out.size()).isZero();
	}

	private static Sheet<String> sheet(String... texts) {
		return new Sheet<>(List.of(new Column<>("Text", "the text", (text) -> text),
				new Column<>("Length", "its length", String::length)), () -> Stream.of(texts));
	}

}
