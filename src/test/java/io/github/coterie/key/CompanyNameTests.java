package io.github.coterie.key;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CompanyNameTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Acme, Inc.                            | acme
			ACME Corporation                      | acme
			The Acme Company                      | acme
			Acme Co., Ltd.                        | acme
			Acme L.L.C.                           | acme
			Acme (Pty) Ltd                        | acme
			Acme Pty. Limited                     | acme
			Acme Public Limited Company           | acme
			Acme Pvt. Ltd.                        | acme
			Acme Sdn. Bhd.                        | acme
			Müller GmbH & Co. KG                  | muller
			Müller & Söhne GmbH                   | muller and sohne
			Müller und Söhne mbH                  | muller and sohne
			Beispiel UG (haftungsbeschränkt)      | beispiel
			Merck KGaA                            | merck
			Fresenius SE & Co. KGaA               | fresenius
			Hans Huber e. K.                      | hans huber
			Straßenbau AG                         | strassenbau
			Danone S.A.                           | danone
			Danone S. A.                          | danone
			L'Oréal SA                            | loreal
			Boulangerie Dupont SARL               | boulangerie dupont
			SARL Dupont                           | dupont
			Publicis SAS                          | publicis
			SAS Institute Inc.                    | sas institute
			Enel S.p.A.                           | enel
			Rossi S.r.l.                          | rossi
			Philips N.V.                          | philips
			Bakker B.V.                           | bakker
			Nokia Oyj                             | nokia
			Oy Karl Fazer Ab                      | karl fazer
			Volvo AB (publ)                       | volvo
			Novo Nordisk A/S                      | novo nordisk
			Equinor ASA                           | equinor
			Kowalski Sp. z o.o.                   | kowalski
			Kowalski sp. z o. o. sp. k.           | kowalski
			Škoda Auto a.s.                       | skoda auto
			Novák spol. s r.o.                    | novak
			Podravka d.d.                         | podravka
			Primjer d.o.o.                        | primjer
			Magyar Kft.                           | magyar
			Richter Gedeon Nyrt.                  | richter gedeon
			Grupo Bimbo, S.A.B. de C.V.           | grupo bimbo
			Petróleo Brasileiro S/A               | petroleo brasileiro
			Padaria Silva Ltda.                   | padaria silva
			Ejemplo, S.L.U.                       | ejemplo
			Koç Holding A.Ş.                      | koc holding
			ООО «Ромашка»                         | ромашка
			トヨタ自動車株式会社                  | トヨタ自動車
			株式会社トヨタ                        | トヨタ
			㈱トヨタ                              | トヨタ
			(株) トヨタ                           | トヨタ
			Sony K.K.                             | sony
			华为技术有限公司                      | 华为技术
			腾讯控股股份有限公司                  | 腾讯控股
			삼성전자 주식회사                     | 삼성전자
			유한양행                              | 유한양행
			I.B.M. Corp                           | ibm
			AT&T Inc.                             | at and t
			Ｆｕｌｌ Ｗｉｄｔｈ Ltd                | full width
			""")
	void aNameIsComparedWithoutItsLegalForm(String name, String key) {
		assertThat(CompanyName.key(name)).isEqualTo(key);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Inc      | inc
			AG       | ag
			SE       | se
			Co. Ltd. | co
			The      | the
			株式会社 | 株式会社
			㈱       | 株式会社
			有限公司 | 有限公司
			""")
	void aNameThatIsALegalFormIsKept(String name, String key) {
		assertThat(CompanyName.key(name)).isEqualTo(key);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "…", "-" })
	void aNameWithoutLettersHasNoKey(String name) {
		assertThat(CompanyName.key(name)).isEmpty();
	}

	@Test
	void aFormInTheMiddleStays() {
		assertThat(CompanyName.key("Inc Magazine")).isEqualTo("inc magazine");
		assertThat(CompanyName.key("Sage Group plc")).isEqualTo("sage group");
	}

}
