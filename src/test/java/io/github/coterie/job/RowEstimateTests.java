package io.github.coterie.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RowEstimateTests {

	private static final int MANY = 100_000;

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path folder;

	@Test
	void aSmallFileIsCounted() throws IOException {
		Path file = write("a.csv", "Id,Name\n1,Acme\n2,\"Two\nlines\"\n3,Last");
		assertThat(RowEstimate.of(List.of(file), Set.of("a.csv"))).isEqualTo(3);
		assertThat(RowEstimate.of(List.of(this.folder), Set.of("a.csv"))).isEqualTo(3);
	}

	@Test
	void whatIsNotTakenIsNotCounted() throws IOException {
		write("a.csv", "Id\n1\n2\n");
		write("b.csv", "Id\n1\n2\n3\n");
		assertThat(RowEstimate.of(List.of(this.folder), Set.of("b.csv"))).isEqualTo(3);
	}

	@Test
	void aLargeFileIsGuessedByItsBeginning() throws IOException {
		Path file = write("a.csv", rows());
		assertThat(RowEstimate.of(List.of(file), Set.of("a.csv"))).isCloseTo(MANY, Percentage.withPercentage(3));
	}

	@Test
	void packedFilesAreGuessedToo() throws IOException {
		Path gzip = this.folder.resolve("a.csv.gz");
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
			out.write(rows().getBytes(StandardCharsets.UTF_8));
		}
		Path zip = this.folder.resolve("all.zip");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
			out.putNextEntry(new ZipEntry("in/a.csv"));
			out.write(rows().getBytes(StandardCharsets.UTF_8));
		}
		assertThat(RowEstimate.of(List.of(gzip), Set.of("a.csv.gz"))).isCloseTo(MANY, Percentage.withPercentage(10));
		assertThat(RowEstimate.of(List.of(zip), Set.of("all.zip/in/a.csv"))).isCloseTo(MANY,
				Percentage.withPercentage(3));
	}

	@Test
	void anEmptyFileAndNoFileHaveNone() throws IOException {
		assertThat(RowEstimate.of(List.of(write("a.csv", "")), Set.of("a.csv"))).isZero();
		assertThat(RowEstimate.of(List.of(this.folder.resolve("none.csv")), Set.of("none.csv"))).isZero();
	}

	private Path write(String name, String content) throws IOException {
		return Files.writeString(this.folder.resolve(name), content);
	}

	private static String rows() {
		StringBuilder rows = new StringBuilder("Id,Name,Website\n");
		for (int i = 0; i < MANY; i++) {
			rows.append("00100000")
				.append(1_000_000 + i)
				.append("AAA,Company number ")
				.append(i)
				.append(",x.example\n");
		}
		return rows.toString();
	}

}
