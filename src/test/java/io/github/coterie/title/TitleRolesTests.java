package io.github.coterie.title;

import io.github.coterie.committee.BuyingRole;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which parts in a purchase titles propose.
 */
class TitleRolesTests {

	private final TitleRules rules = TitleRules.packaged();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			CFO                             | Finance            | ECONOMIC_BUYER
			VP, Finance                     | Finance            | ECONOMIC_BUYER
			SVP, Administration and Finance | Finance            | ECONOMIC_BUYER
			Kaufmännischer Leiter           | Finance            | ECONOMIC_BUYER
			Directeur financier             | Finance            | ECONOMIC_BUYER
			财务总监                        | Finance            | ECONOMIC_BUYER
			CEO                             | General Management | DECISION_MAKER
			Managing Director               | General Management | DECISION_MAKER
			Geschäftsführer                 | General Management | DECISION_MAKER
			Owner                           | General Management | DECISION_MAKER
			代表取締役社長                  | General Management | DECISION_MAKER
			CIO                             | IT                 | TECHNICAL_BUYER
			CTO                             | IT                 | TECHNICAL_BUYER
			VP of Engineering               | Engineering        | TECHNICAL_BUYER
			SVP, Technology                 | IT                 | TECHNICAL_BUYER
			IT Director                     | IT                 | TECHNICAL_BUYER
			IT-Leiter                       | IT                 | TECHNICAL_BUYER
			Directeur informatique          | IT                 | TECHNICAL_BUYER
			Enterprise Architect            | IT                 | TECHNICAL_BUYER
			SVP, Procurement                | Procurement        | PROCUREMENT
			Leiter Einkauf                  | Procurement        | PROCUREMENT
			Strategischer Einkäufer         | Procurement        | PROCUREMENT
			Directeur des achats            | Procurement        | PROCUREMENT
			Jefe de compras                 | Procurement        | PROCUREMENT
			Responsabile acquisti           | Procurement        | PROCUREMENT
			Hoofd Inkoop                    | Procurement        | PROCUREMENT
			采购总监                        | Procurement        | PROCUREMENT
			購買部長                        | Procurement        | PROCUREMENT
			Purchasing Agent                | Procurement        | PROCUREMENT
			Director of Vendor Relations    | Procurement        | PROCUREMENT
			General Counsel                 | Legal              | LEGAL_COMPLIANCE
			Compliance Officer              | Legal              | LEGAL_COMPLIANCE
			Leiter Recht                    | Legal              | LEGAL_COMPLIANCE
			CISO                            | Security           | SECURITY_REVIEWER
			Head of Information Security    | Security           | SECURITY_REVIEWER
			SVP, Operations                 | Operations         | DECISION_MAKER
			Sales Manager                   | Sales              | END_USER
			HR Manager                      | Human Resources    | END_USER
			Production Supervisor           | Production         | END_USER
			Marketing Specialist            | Marketing          | END_USER
			""")
	void theTitleTellsDepartmentAndPart(String title, String department, BuyingRole role) {
		TitleReading reading = this.rules.read(title, null);
		assertThat(reading.department()).isEqualTo(department);
		assertThat(reading.roles()).first().extracting(ProposedRole::role).isEqualTo(role);
	}

	@Test
	void strongTitlesPersuadeMoreThanWeakOnes() {
		assertThat(confidence("CFO", BuyingRole.ECONOMIC_BUYER)).isEqualTo(0.8);
		assertThat(confidence("Finance Director", BuyingRole.ECONOMIC_BUYER)).isEqualTo(0.6);
		assertThat(confidence("Finance Manager", BuyingRole.ECONOMIC_BUYER)).isEqualTo(0.4);
	}

	@Test
	void theReasonIsInWords() {
		assertThat(this.rules.read("CFO", null).roles().getFirst().reason())
			.isEqualTo("The title “CFO” says C-level, Finance: holds the budget");
	}

	@Test
	void theBestComesFirst() {
		assertThat(this.rules.read("CEO", null).roles()).extracting(ProposedRole::role)
			.startsWith(BuyingRole.DECISION_MAKER, BuyingRole.EXECUTIVE_SPONSOR);
		assertThat(this.rules.read("Director, Logistics", null).roles()).extracting(ProposedRole::confidence)
			.isSortedAccordingTo((left, right) -> Double.compare(right, left))
			.allSatisfy((confidence) -> assertThat(confidence).isCloseTo(0.5, Offset.offset(0.3)));
	}

	@Test
	void theDepartmentCountsWhereTheTitleNamesNone() {
		assertThat(this.rules.read("Manager", "Purchasing").roles()).first()
			.extracting(ProposedRole::role)
			.isEqualTo(BuyingRole.PROCUREMENT);
		assertThat(this.rules.read("IT Manager", "Purchasing").department()).isEqualTo("IT");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Executive Assistant to the CFO", "CEO Assistant", "Assistentin der Geschäftsleitung" })
	void whoHelpsSomebodyDoesNotPlayTheirPart(String title) {
		assertThat(this.rules.read(title, null).roles()).isEmpty();
	}

	private double confidence(String title, BuyingRole role) {
		return this.rules.read(title, null)
			.roles()
			.stream()
			.filter((proposed) -> proposed.role() == role)
			.findFirst()
			.orElseThrow()
			.confidence();
	}

}
