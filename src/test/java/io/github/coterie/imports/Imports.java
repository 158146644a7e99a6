package io.github.coterie.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.coterie.mapping.Mapping;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.neo4j.driver.Driver;

import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files that a test of the whole application writes, into a folder of its own, and
 * imports.
 */
final class Imports implements BeforeEachCallback, AfterEachCallback {

	@SuppressWarnings("NullAway.Init")
	private Importer importer;

	@SuppressWarnings("NullAway.Init")
	private Driver driver;

	@SuppressWarnings("NullAway.Init")
	private Path folder;

	private ImportSettings settings = ImportSettings.DETECT;

	@Override
	public void beforeEach(ExtensionContext context) throws IOException {
		ApplicationContext application = SpringExtension.getApplicationContext(context);
		this.importer = application.getBean(Importer.class);
		this.driver = application.getBean(Driver.class);
		this.folder = Files.createTempDirectory("imports");
	}

	@Override
	public void afterEach(ExtensionContext context) {
		empty();
		delete(this.folder);
	}

	Path folder() {
		return this.folder;
	}

	/**
	 * All that the graph holds.
	 */
	List<String> dump() {
		return dump(Set.of(), Set.of());
	}

	/**
	 * What the graph holds, without some labels and properties.
	 */
	List<String> dump(Set<String> labels, Set<String> properties) {
		return GraphDump.of(this.driver, labels, properties);
	}

	Imports mapping(String yaml) {
		this.settings = new ImportSettings(ImportSettings.DETECT.tables(), ImportSettings.DETECT.cells(),
				Mapping.parse("mapping.yaml", new StringReader(yaml)), false);
		return this;
	}

	Imports detecting() {
		this.settings = ImportSettings.DETECT;
		return this;
	}

	Imports file(String name, String... lines) {
		try {
			Files.writeString(this.folder.resolve(name), String.join("\n", lines) + "\n");
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Removes all files, so that the next import has only those that come.
	 */
	Imports empty() {
		try (Stream<Path> files = Files.walk(this.folder)) {
			files.sorted(Comparator.reverseOrder())
				.filter((file) -> !file.equals(this.folder))
				.forEach(Imports::delete);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Done run() {
		return run(List.of(this.folder), this.settings);
	}

	Done tryOut() {
		return run(List.of(this.folder), this.settings.tryingOut());
	}

	Done run(List<Path> files) {
		return run(files, this.settings);
	}

	/**
	 * Imports files; whatever comes of it, every row has to be counted once.
	 */
	Done run(List<Path> files, ImportSettings how) {
		List<RejectedRow> rejects = Collections.synchronizedList(new ArrayList<>());
		try (Recognition recognition = this.importer.recognise(files, how)) {
			ImportReport report = this.importer.run(recognition, how, new Progress(), rejects::add);
			assertThat(report.files()).allSatisfy((file) -> {
				assertThat(file.created() + file.updated() + file.unchanged() + file.waiting() + file.skipped()
						+ file.rejected())
					.isEqualTo(file.rows());
				assertThat(List.of(file.created(), file.updated(), file.unchanged(), file.waiting(), file.skipped(),
						file.rejected()))
					.allMatch((count) -> count >= 0);
			});
			return new Done(report, List.copyOf(rejects));
		}
	}

	private static void delete(Path file) {
		try {
			Files.delete(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * An import that has ended.
	 *
	 * @param report what became of it
	 * @param rejects its rejects
	 */
	record Done(ImportReport report, List<RejectedRow> rejects) {

		FileReport file(String name) {
			return this.report.files().stream().filter((file) -> file.file().equals(name)).findFirst().orElseThrow();
		}

		/**
		 * The one reject in a line of a file.
		 */
		RejectedRow reject(String file, long line) {
			List<RejectedRow> found = this.rejects.stream()
				.filter((row) -> row.file().equals(file) && row.line() == line)
				.toList();
			assertThat(found).as("rejects of %s, line %d, of %s", file, line, this.rejects).hasSize(1);
			return found.getFirst();
		}

		Done withoutRejects() {
			assertThat(this.rejects).isEmpty();
			return this;
		}

		/**
		 * Everything was known already.
		 */
		Done unchanged() {
			assertThat(this.report.files()).allSatisfy((file) -> {
				assertThat(file.created()).as(file.toString()).isZero();
				assertThat(file.updated()).as(file.toString()).isZero();
			});
			return this;
		}

		@Nullable String column(String file, long line) {
			return reject(file, line).column();
		}

	}

}
