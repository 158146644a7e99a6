package io.github.coterie.hubspot;

import java.util.List;

import io.github.coterie.entry.Key;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What cells tell records by.
 */
class KeysTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			9001            | ID hubspot:9001
			9001;9002       | ID hubspot:9001, ID hubspot:9002
			9001; 9002;     | ID hubspot:9001, ID hubspot:9002
			["9001","9002"] | ID hubspot:9001, ID hubspot:9002
			[9001]          | ID hubspot:9001
			9001.0          | ID hubspot:9001
			9001;9001       | ID hubspot:9001
			Acme            | NAME Acme
			3M              | NAME 3M
			Acme; Umbrella  | NAME Acme, NAME Umbrella
			[]              | -
			Acme (acme.example);Beta Ltd. | DOMAIN acme.example, NAME Acme, NAME Beta Ltd.
			Acme (UK)       | NAME Acme (UK)
			-               | -
			""")
	void aCellNamesOneRecordOrSeveral(@Nullable String cell, @Nullable String keys) {
		assertThat(texts(Keys.others("column", cell))).isEqualTo((keys != null) ? keys : "");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			77                             | ID hubspot:77
			sam@seller.example             | EMAIL sam@seller.example
			Sam Sales                      | NAME Sam Sales
			Sam Sales (sam@seller.example) | EMAIL sam@seller.example, NAME Sam Sales
			Sam Sales <sam@seller.example> | EMAIL sam@seller.example, NAME Sam Sales
			0                              | -
			-                              | -
			""")
	void aSellerIsNamedByIdAddressOrName(@Nullable String cell, @Nullable String keys) {
		assertThat(texts(Keys.seller("column", cell))).isEqualTo((keys != null) ? keys : "");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			https://www.acme.example/about?x=1, acme.example
			http://acme.example:8080, acme.example
			www.Acme.co.uk, acme.co.uk
			acme.example;umbrella.example, acme.example
			ann@acme.example, acme.example
			acme, -
			37a6259cc0c1dae299a7866489dff0bd, -
			""")
	void theHostOfAWebAddressIsItsDomain(String text, @Nullable String host) {
		assertThat(Keys.host(text)).isEqualTo(host);
	}

	@Test
	void theIdsOfMergesMayCarryATime() {
		assertThat(Keys.ids("column", "502:1617303;503:1617304")).containsExactly("hubspot:502", "hubspot:503");
	}

	private static String texts(List<Key> keys) {
		return String.join(", ", keys.stream().map((key) -> key.by() + " " + key.value()).toList());
	}

}
