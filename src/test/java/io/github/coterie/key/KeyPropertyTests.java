package io.github.coterie.key;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class KeyPropertyTests {

	private static final List<String> PARTS = List.of("Acme", "Inc", ".", ",", " ", " & ", "GmbH", "Co", "S.A.", "a.s.",
			"株式会社", "(株)", "トヨタ", "有限公司", "Sp. z o.o.", "The ", "é", "ß", "'", "AG", "A/S", "İ", "ﬁ", "́", "́A", "ΑΣ",
			"3", "주식회사", "and ", "www.", "http://", "@", ".com", "gmail", "Deutschland", "DE", "Ⅷ", "½", "º", "ſ", "Ω");

	@Property(tries = 2000)
	void theKeyOfAKeyIsTheKey(@ForAll("names") String text) {
		assertThat(CompanyName.key(CompanyName.key(text))).isEqualTo(CompanyName.key(text));
		assertThat(Country.key(Country.key(text))).isEqualTo(Country.key(text));
		assertThat(Host.key(Host.key(text))).isEqualTo(Host.key(text));
		assertThat(Email.key(Email.key(text))).isEqualTo(Email.key(text));
	}

	@Property(tries = 2000)
	void theKeyOfAnyTextIsStable(@ForAll String text) {
		assertThat(CompanyName.key(CompanyName.key(text))).isEqualTo(CompanyName.key(text));
		assertThat(Country.key(Country.key(text))).isEqualTo(Country.key(text));
		assertThat(Host.key(Host.key(text))).isEqualTo(Host.key(text));
	}

	@Property(tries = 2000)
	void aNameWithALetterHasAKey(@ForAll("names") String text) {
		assertThat(CompanyName.key(text + "x")).isNotEmpty();
	}

	@Provide
	Arbitrary<String> names() {
		return Arbitraries.of(PARTS).list().ofMaxSize(8).map((parts) -> String.join("", parts));
	}

}
