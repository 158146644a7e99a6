package io.github.coterie.job;

import java.nio.file.Path;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileNamesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Account.csv              | Account.csv
			../../../etc/passwd      | passwd
			C:\\export\\Task.csv     | Task.csv
			/tmp/x/                  | file
			..                       | file
			.hidden.csv              | hidden.csv
			a:b*c?.csv               | a_b_c_.csv
			Konten (März).csv        | Konten (März).csv
			''                       | file
			""")
	void aNameIsTheLastPartOfWhatWasSent(String sent, String name) {
		assertThat(new FileNames().give(sent)).isEqualTo(name);
	}

	@Test
	void noNameIsGivenTwice() {
		FileNames names = new FileNames();
		assertThat(names.give("a/Account.csv")).isEqualTo("Account.csv");
		assertThat(names.give("b/account.csv")).isEqualTo("account (2).csv");
		assertThat(names.give("Account.csv")).isEqualTo("Account (3).csv");
		assertThat(names.give(null)).isEqualTo("file");
	}

	@Property
	void noNameLeadsOutOfItsFolder(@ForAll String sent) {
		Path folder = Path.of("/upload").toAbsolutePath();
		Path file = folder.resolve(new FileNames().give(sent)).normalize();
		assertThat(file.getParent()).isEqualTo(folder);
	}

}
