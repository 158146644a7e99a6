package io.github.coterie.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.github.coterie.job.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommandLineTests {

	@Test
	void otherCommandLinesAreNone() {
		assertThat(ImportCommand.parse()).isEmpty();
		assertThat(ImportCommand.parse("--server.port=0")).isEmpty();
		assertThat(ImportCommand.parse("--server.port=0", "export", "x")).isEmpty();
	}

	@Test
	void filesAndFoldersAreNamedInAnyNumber() {
		assertThat(parse("import", "a.csv", "--dry-run", "b").paths()).containsExactly(Path.of("a.csv"), Path.of("b"));
	}

	@Test
	void theServerMayStandAnywhere() {
		assertThat(parse("import", "x").server()).isNull();
		assertThat(parse("import", "x", "--server", "http://y").server()).isEqualTo("http://y");
		assertThat(parse("--server=http://y", "import", "x").server()).isEqualTo("http://y");
		assertThat(parse("--server", "http://y", "import", "x").isRemote()).isTrue();
	}

	@Test
	void settingsOfTheApplicationAreHandedOn() {
		ImportCommand command = parse("--coterie.demo-data=false", "import", "x", "--logging.level.root=info");
		assertThat(command.isRemote()).isFalse();
		assertThat(command.refusal()).isNull();
		assertThat(command.settings()).containsExactly("--coterie.demo-data=false", "--logging.level.root=info");
	}

	@Test
	void everyOptionIsRead() {
		ImportCommand command = parse("import", "x", "--mapping", "m.yaml", "--dry-run", "--dates", "day-first",
				"--decimal=comma", "--encoding", "utf-16", "--separator", "tab", "--null", "-,n/a", "--zone",
				"Europe/Berlin", "--rejects", "r.csv", "--clear", "[]", "--quote", "single", "--header-line", "2");
		assertThat(command.refusal()).isNull();
		assertThat(command.mapping()).isEqualTo(Path.of("m.yaml"));
		assertThat(command.rejects()).isEqualTo(Path.of("r.csv"));
		assertThat(command.dryRun()).isTrue();
		assertThat(command.options().words()).isEqualTo(
				Map.of(ImportOption.DATES, "day-first", ImportOption.DECIMAL, "comma", ImportOption.ENCODING, "utf-16",
						ImportOption.SEPARATOR, "tab", ImportOption.NULLS, "-,n/a", ImportOption.ZONE, "Europe/Berlin",
						ImportOption.CLEAR, "[]", ImportOption.QUOTE, "single", ImportOption.HEADER_LINE, "2"));
	}

	@ParameterizedTest
	@CsvSource({ "--dry, There is no option --dry", "-x, There is no option -x",
			"--mapping, The option --mapping wants a value", "--dry-run=yes, There is no option --dry-run=yes" })
	void whatIsNoOptionIsRefused(String option, String refusal) {
		ImportCommand command = parse("import", "x", option);
		assertThat(command.refusal()).isEqualTo(refusal);
		assertThat(command.isRemote()).as("refused before anything is started").isTrue();
	}

	@Test
	void theUsageNamesEveryOption() {
		assertThat(List.of(ImportOption.values()))
			.allSatisfy((option) -> assertThat(ImportCommand.USAGE).contains("--" + option.flag() + " <"));
	}

	private static ImportCommand parse(String... words) {
		return ImportCommand.parse(words).orElseThrow();
	}

}
