package io.github.coterie.cell;

import java.util.List;
import java.util.Set;

import io.github.coterie.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the cells of a row say.
 */
class CellsTests {

	@ParameterizedTest
	@ValueSource(strings = { "true", "TRUE", "t", "1", "yes", "Y", "x", "Checked", "WAHR", "ja", "VRAI", "Oui", "sí",
			"Sim", "是", "はい", "1.0" })
	void yesInManyLanguages(String text) {
		assertThat(CellFixture.cell(text).flag(CellFixture.COLUMN)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "false", "FALSE", "f", "0", "no", "N", "unchecked", "FALSCH", "Nein", "FAUX", "non", "não",
			"否", "いいえ" })
	void noInManyLanguages(String text) {
		assertThat(CellFixture.cell(text).flag(CellFixture.COLUMN)).isFalse();
		assertThat(CellFixture.cell(text).isTrue(CellFixture.COLUMN)).isFalse();
	}

	@Test
	void otherWordsAreNoFlags() {
		assertThatExceptionOfType(Fault.class).isThrownBy(() -> CellFixture.cell("perhaps").flag(CellFixture.COLUMN))
			.withMessage("is neither TRUE nor FALSE (wanted: true or false, yes or no, 1 or 0)");
		assertThat(CellFixture.cell(" ").flag(CellFixture.COLUMN)).isNull();
	}

	@Test
	void whatShowsNothingIsStrippedAtTheEndsAndKeptInside() {
		assertThat(CellFixture.cell("\ufeff\u00a0 A\u00a0\u200bB \u200b\u202f\u0000").text(CellFixture.COLUMN))
			.isEqualTo("A\u00a0\u200bB");
		assertThat(CellFixture.cell("\u00a0\u200b").text(CellFixture.COLUMN)).isNull();
	}

	@Test
	void nothingIsSaidByTheTokensOfTheSettings() {
		assertThat(CellFixture.cell("null").text(CellFixture.COLUMN)).isNull();
		assertThat(CellFixture.cell("#N/A").text(CellFixture.COLUMN)).isNull();
		assertThat(CellFixture.cell("Select").text(CellFixture.COLUMN)).isEqualTo("Select");
		assertThat(
				CellFixture.cell("select", CellSettings.DEFAULT.withNothing(Set.of("Select"))).text(CellFixture.COLUMN))
			.isNull();
	}

	@Test
	void theTokenClearsAndABlankDoesNot() {
		assertThat(CellFixture.cell("<clear>").clears(CellFixture.COLUMN)).isTrue();
		assertThat(CellFixture.cell("<clear>").text(CellFixture.COLUMN)).isNull();
		assertThat(CellFixture.cell("").clears(CellFixture.COLUMN)).isFalse();
	}

	@Test
	void severalValuesAreToldApart() {
		assertThat(CellFixture.cell("a; b ;;\u00a0c").texts(CellFixture.COLUMN, ";")).containsExactly("a", "b", "c");
		assertThat(CellFixture.cell("").texts(CellFixture.COLUMN, ";")).isNull();
	}

	@Test
	void columnsAreFoundWithoutCaseAndSpaceAndTheFirstOfTwoCounts() {
		Cells cells = new Cells(Columns.of(List.of(" Name\u00a0", "", "NAME")), List.of("first", "blank", "second"),
				CellSettings.DEFAULT);
		assertThat(cells.text("name")).isEqualTo("first");
		assertThat(cells.text("Other")).isNull();
		assertThat(cells.text("")).isNull();
		assertThat(cells.first("Other", "Name")).isEqualTo("first");
	}

}
