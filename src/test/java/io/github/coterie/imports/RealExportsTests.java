package io.github.coterie.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.coterie.WholeApplication;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Exports that others have published go in, and once.
 */
@WholeApplication
class RealExportsTests {

	private static final Path CRM = Path.of("src/test/resources/crm");

	@RegisterExtension
	private final Imports imports = new Imports();

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
		return this.imports.dump(Set.of(), Set.of("run"));
	}

}
