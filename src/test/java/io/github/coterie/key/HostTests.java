package io.github.coterie.key;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HostTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Acme.com                          | acme.com
			https://www.Acme.com/about?x=1    | acme.com
			http://acme.com:8080              | acme.com
			acme.com:8080/x                   | acme.com
			//acme.com.                       | acme.com
			Ann@Acme.com                      | acme.com
			mailto:ann@acme.com               | acme.com
			acme.com, acme.de                 | acme.com
			müller.de                         | xn--mller-kva.de
			shop.acme.co.uk                   | shop.acme.co.uk
			""")
	void aCompanyIsKnownByItsHost(String text, String host) {
		assertThat(Host.key(text)).isEqualTo(host);
		assertThat(Host.own(text)).isEqualTo(host);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "n/a", "acme", "192.168.0.1", "http://", "-", "ann@", "..." })
	void whatHoldsNoHostHasNone(String text) {
		assertThat(Host.key(text)).isEmpty();
		assertThat(FreeMail.isFree(text)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "gmail.com", "GMX.de", "ann@web.de", "qq.com", "acme.wordpress.com",
			"https://www.linkedin.com/company/acme", "de.linkedin.com", "facebook.com", "https://m.facebook.com/acme",
			"acme.myshopify.com" })
	void aHostThatAnybodyMayUseTellsNoCompany(String text) {
		assertThat(FreeMail.isFree(text)).isTrue();
		assertThat(Host.own(text)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "acme.com", "google.com", "ibm.com", "sap.com", "mygmail.company", "notfacebook.com" })
	void aCompanysOwnHostIsNotFree(String text) {
		assertThat(FreeMail.isFree(text)).isFalse();
	}

}
