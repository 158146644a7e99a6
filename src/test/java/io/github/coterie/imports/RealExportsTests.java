package io.github.coterie.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.coterie.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Exports that others have published go in, and once.
 */
@WholeApplication
class RealExportsTests {

	private static final Path CRM = Path.of("src/test/resources/crm");

	@Autowired
	private Importer importer;

	@Autowired
	private Driver driver;

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@SuppressWarnings("NullAway.Init")
	private Imports imports;

	@BeforeEach
	void imports() {
		this.imports = new Imports(this.importer, this.folder);
	}

	static List<Path> exports() throws IOException {
		try (Stream<Path> folders = Files.list(CRM)) {
			return folders.filter((folder) -> !folder.endsWith("mapping")).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("exports")
	void everyRowIsCountedNothingIsInternalAndTheSameAgainIsUnchanged(Path export) throws IOException {
		Path mapping = CRM.resolve("mapping").resolve(export.getFileName() + ".yaml");
		if (Files.exists(mapping)) {
			this.imports.mapping(Files.readString(mapping));
		}
		Imports.Done first = this.imports.run(List.of(export));
		assertThat(first.rejects()).noneMatch((reject) -> reject.code().equals("INTERNAL"));
		List<String> dump = dump();
		Imports.Done again = this.imports.run(List.of(export)).unchanged();
		assertThat(again.report().rows()).isEqualTo(first.report().rows());
		GraphDump.assertEqual(dump(), dump);
	}

	/**
	 * What waits names the last import that brought it.
	 */
	private List<String> dump() {
		return GraphDump.of(this.driver, Set.of(), Set.of("run"));
	}

}
