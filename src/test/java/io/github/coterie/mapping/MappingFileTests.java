package io.github.coterie.mapping;

import io.github.coterie.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Mistakes in mapping files.
 */
class MappingFileTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					account: {nmae: Company}                                                   | line 3: there is no “nmae” in account:; there is: annualRevenue
					acount: {name: Company}                                                    | line 3: there is no “acount” in a file; there is: account
					account: {industry: Branch}                                                | account: needs at least one of id, name, domain
					match: a.csv                                                               | a file must say what its rows hold
					touchpoint: {type: {is: CHAT_UP}, occurredAt: D}                           | “CHAT_UP” can't stand in touchpoint.type; wanted: one of MEETING
					touchpoint: {type: {column: T, values: {a: MEETIN}}, occurredAt: D}        | “MEETIN” can't stand in touchpoint.type
					account: {name: C, isTarget: {column: T, values: {a: perhaps}}}            | wanted: true or false
					account: {name: C, numberOfEmployees: {column: T, default: many}}          | wanted: a whole number
					account: {name: {}}                                                        | account.name: needs one of column:, join: and is:
					account: {name: {column: A, is: B}}                                        | account.name: needs one of column:, join: and is:
					account: {name: ""}                                                        | account.name: must be a text
					account: {name: A, name: B}                                                | “name” stands here twice
					account: {name: A, owner: {column: B, by: phone}}                          | by: must be domain or email or id or name
					account: {name: A, industry: {column: B, by: id}}                          | there is no “by” in account.industry:
					dates: middle-first, account: {name: A}                                    | dates: must be day-first or month-first
					decimal: dot, account: {name: A}                                           | decimal: must be comma or point
					encoding: utf-42, account: {name: A}                                       | encoding: “utf-42” is none that is known
					separator: ";;", account: {name: A}                                        | separator: must be comma, semicolon, tab
					headerLine: 0, account: {name: A}                                          | headerLine: must be the number of the line
					zone: Europe/Atlantis, account: {name: A}                                  | zone: “Europe/Atlantis” is no time zone
					missing: maybe, account: {name: A}                                         | missing: must be ignore or refuse
					needs: person.mail, account: {name: A}                                     | needs: “person.mail” names no field
					account: Company                                                           | account: must be made of keys and values
					""")
	void eachMistakeIsToldInPlainWordsWithItsLine(String file, String message) {
		assertThatExceptionOfType(Fault.class).isThrownBy(() -> Mappings.parse("name: x\nfiles:\n  - {" + file + "}\n"))
			.satisfies((fault) -> assertThat(fault.getMessage()).contains(message).contains("line 3: "));
	}

	@Test
	void allMistakesAreToldAtOnceInOrder() {
		assertThatExceptionOfType(Fault.class).isThrownBy(() -> Mappings.parse("""
				name: Our CRM
				files:
				  - account:
				      nmae: Company
				      domain: Site
				    dates: never
				"""))
			.satisfies((fault) -> assertThat(fault.getMessage().lines().skip(1)).hasSize(3)
				.satisfiesExactly((first) -> assertThat(first).startsWith("line 1: name:"),
						(second) -> assertThat(second).startsWith("line 4: there is no “nmae”"),
						(third) -> assertThat(third).startsWith("line 6: dates:")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "files: [{account: {name: A}}]", "name: x", "name: x\nfiles: []", "- a", "just a text",
			"name: [x", "name: x\nfiles:\n\t- account", "name: x: y", "a: &a [*a]", "name: *nobody" })
	void whatIsNoMappingIsRefusedInWords(String yaml) {
		assertThatExceptionOfType(Fault.class).isThrownBy(() -> Mappings.parse(yaml))
			.satisfies((fault) -> assertThat(fault.getMessage()).contains("line"));
	}

	@Test
	void aFileThatIsTooDeepOrTooLargeIsRefused() {
		assertThatExceptionOfType(Fault.class).isThrownBy(() -> Mappings.parse("a: " + "[".repeat(1000)));
		assertThatExceptionOfType(Fault.class).isThrownBy(() -> Mappings.parse("# " + "x".repeat(2_000_000)));
	}

	@Test
	void wordsThatMeanSomethingInYamlAreTextsHere() {
		assertThatNoException().isThrownBy(() -> Mappings.parse("""
				name: x
				files:
				  - null: [No, ~, 1]
				    account:
				      name: Yes
				      isTarget: {column: 2026, values: {No: false, Yes: true, null: false, 1: true}}
				"""));
	}

}
