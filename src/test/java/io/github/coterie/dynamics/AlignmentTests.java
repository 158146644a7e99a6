package io.github.coterie.dynamics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import io.github.coterie.entry.Finding;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rows whose cells are not below their headers.
 */
class AlignmentTests {

	private static final String HEADER = "(Do Not Modify) Contact,(Do Not Modify) Row Checksum,"
			+ "(Do Not Modify) Modified On,Full Name,Company Name,Job Title,Email,Do not allow Emails,Status,Business Phone,Owner\n";

	private static final List<String> CELLS = List.of(Views.ID, "b2gk3PNhxq+v7w==", "3/25/2026 10:04 AM",
			"Yvonne McKay (sample)", "Fourth Coffee (sample)", "Purchasing Manager", "someone_a@example.com", "Allow",
			"Active", "555-0100", "Alan Steiner");

	private static final String ACTIVITIES_ROW = Views.ID
			+ ",q9==,3/25/2026 10:04 AM,Offer,Adatum,Email,Completed,Alan Steiner,,,3/20/2026 8:00 AM,3/24/2026 9:20 AM,Outgoing,,,,";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					second half of a body,,,,,,,,,,                                                                     | (Do Not Modify) Contact
					5e5c3b7a-1111-4a2b-9c3d-0123456789ab,3/25/2026 10:04 AM,Yvonne,Adatum,CEO,,a@b.com,Allow,Active,1,A | (Do Not Modify) Row Checksum
					5e5c3b7a-1111-4a2b-9c3d-0123456789ab,x==,Yvonne,Adatum,CEO,,a@b.com,Allow,Active,1,A                 | (Do Not Modify) Modified On
					5e5c3b7a-1111-4a2b-9c3d-0123456789ab,,3/25/2026 10:04 AM,Yvonne,Adatum,CEO,a@b.com,Allow,Active,1,A  | (Do Not Modify) Row Checksum
					5e5c3b7a-1111-4a2b-9c3d-0123456789ab,x==,3/25/2026,McKay, Yvonne,Adatum,CEO,a@b.com,Allow,Active,555 | Email
					5e5c3b7a-1111-4a2b-9c3d-0123456789ab,x==,3/25/2026,Yvonne,Adatum,CEO,a@b.com,,Allow,Active,555-0100  | Status
					5e5c3b7a-1111-4a2b-9c3d-0123456789ab,x==,3/25/2026,Yvonne,Adatum,CEO,a@b.com,Allow,Active,5,3/4/2026 | Owner
					5e5c3b7a-1111-4a2b-9c3d-0123456789ab,x==,3/25/2026,Yvonne,Adatum,CEO,a@b.com,Allow,Active,5,Allow    | Owner
					5e5c3b7a-1111-4a2b-9c3d-0123456789ab,x==,3/25/2026,Yvonne,<div>Dear all</div>,CEO,,,,,               | Company Name
					""")
	void aRowWhoseCellsSlippedIsReportedWithTheColumnWhereThatShows(String row, String column) {
		assertThat(Views.findings(HEADER + row + "\n")).singleElement()
			.isInstanceOfSatisfying(Finding.Refused.class, (refused) -> {
				assertThat(refused.column()).isEqualTo(column);
				assertThat(refused.reason()).startsWith("the cells seem to be shifted from column “" + column + "” on");
			});
	}

	@Test
	void aBodyThatIsNotQuotedMakesReportsAndNothingElse() {
		String csv = Views.ACTIVITIES + Views.ID
				+ ",q9==,3/25/2026 10:04 AM,Offer,Fourth Coffee (sample),Email,Completed,Alan Steiner,,,3/20/2026 8:00 AM,3/24/2026 9:20 AM,Outgoing,,,,<html><p>Dear Yvonne, see\nthe offer, attached</p>\n"
				+ "Best,,,,,,,,,,,,,,,,Alan\n" + "a@b.com,1/1/2026,Completed,,,,,,,,,,,,,,\n";

		assertThat(Views.findings(csv)).hasSize(4).allMatch((finding) -> finding instanceof Finding.Refused);
	}

	@Test
	void aQuoteThatIsNotClosedIsReportedWithTheColumnThatTookTheRowsBehindIt() {
		String csv = ACTIVITIES_ROW + "\"<p>He said \"\"hi</p>\n" + ACTIVITIES_ROW + "\"\"ok\"\"\"\n";

		assertThat(Views.findings(Views.ACTIVITIES + csv)).singleElement()
			.isInstanceOfSatisfying(Finding.Refused.class,
					(refused) -> assertThat(refused.column()).isEqualTo("Description"));
	}

	@Test
	void anUntouchedRowIsTold() {
		assertThat(Views.findings(HEADER + String.join(",", CELLS) + "\n")).singleElement()
			.isInstanceOf(Finding.Told.class);
	}

	@Property
	void aRowThatIsShiftedBeforeItsLastTypedCellsIsNeverTold(@ForAll("places") int from, @ForAll("texts") String text) {
		List<String> cells = new ArrayList<>(CELLS);
		cells.add(from, text);
		cells.removeLast();

		assertThat(Views.findings(HEADER + csv(cells))).singleElement().isNotInstanceOf(Finding.Told.class);
	}

	@Provide
	Arbitrary<Integer> places() {
		return Arbitraries.integers().between(0, CELLS.indexOf("Active"));
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.strings().withChars("abc xyz.;-<>&").ofMinLength(1).ofMaxLength(30);
	}

	private static String csv(List<String> cells) {
		return cells.stream().map((cell) -> '"' + cell + '"').collect(Collectors.joining(",", "", "\n"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GUID     | {46DBF27C-8EFB-E511-80D2-00155DB07C77}  | Fourth Coffee
			CHECKSUM | rZ8x==                                  | 3/25/2026 10:04 AM
			DATE     | 3/25/2026 10:04 AM                      | Alan Steiner
			DATE     | 2026-03-25T10:04:00Z                    | 555-0100
			DATE     | 25.03.2026                              | Completed
			DATE     | Mar 4, 2026                             | a@b.com
			DATE     | 4. März 2026 10:00                      | 12,000.00
			NUMBER   | $1,234,567.00                           | 3/25/2026
			NUMBER   | 1.234,56 €                              | Adatum
			NUMBER   | USD 12                                  | (555) 555-0100
			NUMBER   | (1,000)                                 | a@b.com
			FLAG     | Do Not Allow                            | Active
			STATE    | Completed                               | Alan Steiner
			STATE    | Abgeschlossen                           | Allow
			EMAIL    | someone_a@example.com                   | Allow
			SOMEBODY | Alan Steiner                            | 3/25/2026 10:04 AM
			SOMEBODY | # newuser                               | 555-0100
			LINE     | 3 < 4 & 5                               | <br>Dear all
			SUBJECT  | RE: <urgent> offer                      | <html><head>
			""")
	void aCellTellsWhatItIsAndIsNot(CellType type, String fits, String doesNot) {
		assertThat(type.holds(fits)).as(fits).isTrue();
		assertThat(type.holds(doesNot)).as(doesNot).isFalse();
	}

	@Test
	void everyRowIsOneFinding() {
		String rows = HEADER + String.join(",", CELLS) + "\nshort,row\n\"" + "x,".repeat(40) + "\"\n"
				+ String.join(",", CELLS) + "\n";

		assertThat(Views.findings(rows)).extracting((finding) -> finding.getClass().getSimpleName())
			.isEqualTo(Arrays.asList("Told", "Refused", "Refused", "Told"));
	}

}
