package io.github.coterie.key;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CountryTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Germany                 | DE
			 de                     | DE
			DEU                     | DE
			GER                     | DE
			Deutschland             | DE
			Allemagne               | DE
			Alemania                | DE
			德国                    | DE
			ドイツ                  | DE
			USA                     | US
			U.S.                    | US
			United States           | US
			Estados Unidos          | US
			États-Unis              | US
			美国                    | US
			UK                      | GB
			England                 | GB
			Vereinigtes Königreich  | GB
			Czech Republic          | CZ
			Korea, Republic of      | KR
			South Korea             | KR
			Russian Federation      | RU
			Österreich              | AT
			Schweiz                 | CH
			The Netherlands         | NL
			Côte d'Ivoire           | CI
			Viet Nam                | VN
			Türkiye                 | TR
			中国                    | CN
			""")
	void aCountryIsTheSameInEveryLanguage(String text, String code) {
		assertThat(Country.key(text)).isEqualTo(code);
	}

	@Test
	void whatIsNoCountryIsComparedAsItIs() {
		assertThat(Country.key(" Nárnia-West ")).isEqualTo("narnia west");
		assertThat(Country.key(" ")).isEmpty();
	}

}
