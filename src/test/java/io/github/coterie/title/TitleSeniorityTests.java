package io.github.coterie.title;

import java.util.List;
import java.util.stream.Stream;

import io.github.coterie.account.Seniority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What titles say about seniority.
 */
class TitleSeniorityTests {

	private final TitleRules rules = TitleRules.packaged();

	@Test
	void theTopOfTheCompanyIsCLevel() {
		assertThat(misread(Seniority.C_LEVEL, """
				CEO
				C.E.O.
				Chief Executive
				Chief Executive Officer
				Group CEO
				CFO
				Interim CFO
				CISO
				CTO & Co-Founder
				VP & CFO
				EVP and Chief Financial Officer
				Chief Information Security Officer
				Chief People and Culture Officer
				Chief of Staff and Chief Operating Officer
				President
				President & CEO
				Owner
				Owner/Operator
				Business Owner
				Founder
				Co-Founder
				Founding Partner
				Managing Director
				Managing Director, Acme Holding GmbH
				Managing Director & Founder
				Chief Economist
				CTO & EVP Product
				Vorsitzender des Aufsichtsrates
				Firmeninhaberin
				Managing Partner
				Chairman of the Board
				Non-Executive Director
				Board Member
				General Counsel
				Partner
				MD
				Geschäftsführer
				Geschäftsführerin
				Geschaeftsfuehrer
				Geschäftsführer (m/w/d)
				Geschäftsführende Gesellschafterin
				Kaufmännischer Geschäftsführer
				Vorstand
				Vorstandsvorsitzender
				Finanzvorstand
				Mitglied des Vorstands
				Inhaberin
				Gründer
				PDG
				Président-directeur général
				Directeur général
				Directrice Générale
				Gérant
				Fondatrice
				Director General
				Directora Ejecutiva
				Consejero Delegado
				Gerente General
				Dueño
				Socio fundador
				Diretor Executivo
				Diretor-Presidente
				Sócio-gerente
				Proprietária
				Amministratore Delegato
				Direttore Generale
				Titolare
				Algemeen directeur
				Directeur-eigenaar
				Eigenaar
				Bestuurder
				首席执行官
				首席信息安全官
				总经理
				董事长
				创始人
				執行長
				代表取締役社長
				代表取締役
				社長
				取締役
				最高技術責任者
				""")).isEmpty();
	}

	@Test
	void aVicePresidentIsNoPresident() {
		assertThat(misread(Seniority.VP, """
				Vice President
				Vice-President
				VP
				V.P.
				V.P. Sales
				VP, Finance
				SVP, Procurement
				EVP
				RVP Central
				Senior Vice President, Operations
				Executive Vice President
				Assistant Vice President
				Associate Vice President of Marketing
				Vice President of Engineering
				AVP - Claims
				SVP & Chief Knowledge Officer
				EVP, General Counsel & Corporate Secretary
				President of North America & Senior Vice President of Sales
				Deputy CEO
				Deputy CFO
				Deputy Managing Director
				Vizepräsidentin
				Stellvertretender Geschäftsführer
				Vice-présidente
				Directeur général adjoint
				Vicepresidente de Ventas
				Vice-Presidente
				副总裁
				高级副总裁
				副总经理
				副社長
				常務取締役
				執行役員
				""")).isEmpty();
	}

	@Test
	void headsAndDirectorsAreDirectors() {
		assertThat(misread(Seniority.DIRECTOR, """
				Director
				Sr. Director, IT
				Director of Vendor Relations
				Senior Director of Product Management
				Associate Director
				Assistant Director of Nursing
				Deputy Director
				Head of Procurement
				Head, Legal
				Global Head of Sales
				Group Head of IT
				Marketing Director
				Director, Office of Strategy
				Director, Office of the CEO
				Dean of Administration
				President, North America
				Managing Director, EMEA
				Partner, Head of Tax
				Chief Architect
				Regional General Manager
				Chief of Staff
				Chief of Staff to the CEO
				Leiter Einkauf
				Leiterin Einkauf
				Leiter*in Einkauf
				Leiter/in IT
				Leiter (m/w/d) Einkauf
				IT-Leiter
				Einkaufsleiter
				Vertriebsleiterin
				Leitung Personal
				Bereichsleiter
				Technischer Direktor
				Prokurist
				Directeur des achats
				Directrice commerciale
				Directeur/trice marketing
				Director de Compras
				Directora Financiera
				Subdirector
				Diretor de TI
				Direttore Acquisti
				Direttrice del personale
				Financieel directeur
				Hoofd Inkoop
				采购总监
				技术总监
				財務總監
				部長
				本部長
				営業部長
				""")).isEmpty();
	}

	@Test
	void thoseWhoLeadATeamAreManagers() {
		assertThat(misread(Seniority.MANAGER, """
				Manager
				Mgr.
				Senior Manager
				Assistant Manager
				Assistant Store Manager
				IT Manager
				Purchasing Manager
				Product Manager
				Project Manager
				Office Manager
				CEO Office Manager
				Channel Partner Manager
				Go-to-Market Manager
				General Manager
				GM, Southwest
				Lead Engineer
				Tech Lead
				Partner and Team Leader
				Product Management
				Team Lead
				Team Leader, Support
				Shift Supervisor
				Production Supervisor
				Foreman
				Teamleiter
				Teamleiterin Vertrieb
				Projektleiter
				Gruppenleiter Fertigung
				Responsable des achats
				Chef de projet
				Cheffe d'équipe
				Chef de produit
				Jefe de compras
				Jefa de Ventas
				Gerente de TI
				Encargado de almacén
				Gerente de Compras
				Coordenador de TI
				Responsabile acquisti
				Capo reparto
				Inkoopmanager
				Teamleider
				经理
				采购经理
				项目经理
				主管
				課長
				係長
				マネージャー
				""")).isEmpty();
	}

	@Test
	void executivesOwnersAndAssistantsInNameAreNotAtTheTop() {
		assertThat(misread(Seniority.INDIVIDUAL_CONTRIBUTOR, """
				Account Executive
				Senior Account Executive
				Sales Executive
				Product Owner
				Technical Product Owner
				Process Owner
				Executive Assistant
				Executive Assistant to the CEO
				Assistant to the CEO
				Assistant to the Managing Director
				Personal Assistant to CEO
				PA to Managing Director
				CEO's Assistant
				CEO Assistant
				Director's Assistant
				Secretary to the President
				Office of the CEO
				Advisor to the CEO
				Assistant
				Associate
				Founders Associate
				HR Business Partner
				Compliance Officer
				Loan Officer
				Engineer
				Software Engineer II
				Lead Generation Specialist
				Vice President's Assistant
				Controller
				Referentin Event Management
				Customer Service
				Principal Architect
				Staff Accountant
				Senior Buyer
				Buyer
				Purchasing Agent
				Business Analyst
				Sales Representative
				Intern
				Sales Rep.
				Lawyer
				Legal Counsel
				Production Technician - WC60
				Control Specialist
				Janitor
				Marketing Coordinator
				Assistentin der Geschäftsleitung
				Assistenz der Geschäftsführung
				Vorstandsassistent
				Vorstandssekretärin
				Sachbearbeiter Einkauf
				Einkäufer
				Strategischer Einkäufer
				Softwareentwickler
				Vertriebsmitarbeiterin
				Referentin des Vorstands
				Werkstudent
				Acheteur
				Assistante du directeur général
				Assistante de direction
				Chargée de communication
				Ingénieur
				Comptable
				Secretaria de dirección
				Asistente del Director General
				Comprador
				Ejecutivo de cuentas
				Analista de sistemas
				Engenheiro de software
				Assistente do Presidente
				Impiegata
				Segretaria del direttore
				Addetto acquisti
				Inkoper
				Directiesecretaresse
				Medewerker inkoop
				总经理助理
				工程师
				采购专员
				销售代表
				社長秘書
				担当
				エンジニア
				""")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "-", "N/A", "???", "Mr.", "Blue", "12345" })
	void whatIsNoTitleSaysNothing(String title) {
		assertThat(this.rules.read(title, null)).isEqualTo(new TitleReading(Seniority.UNKNOWN, null, List.of()));
	}

	@Test
	void noTitleSaysNothing() {
		assertThat(this.rules.read(null, null)).isEqualTo(new TitleReading(Seniority.UNKNOWN, null, List.of()));
	}

	private Stream<String> misread(Seniority expected, String titles) {
		return titles.lines()
			.filter((title) -> this.rules.read(title, null).seniority() != expected)
			.map((title) -> title + " = " + this.rules.read(title, null).seniority());
	}

}
