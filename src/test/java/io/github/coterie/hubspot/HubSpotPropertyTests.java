package io.github.coterie.hubspot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.entry.EntrySource;
import io.github.coterie.entry.Finding;
import io.github.coterie.table.Table;
import io.github.coterie.table.TableReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever stands in the cells, each row becomes one finding.
 */
class HubSpotPropertyTests {

	@Property(tries = 400)
	void eachRowBecomesOneFindingWhateverItsCellsHold(@ForAll("objects") HubSpotObject object,
			@ForAll("cells") List<String> cells) {
		List<String> columns = object.fields().stream().map((field) -> field.columns().getFirst()).toList();
		List<List<String>> rows = IntStream.range(0, cells.size() / columns.size())
			.mapToObj((row) -> cells.subList(row * columns.size(), (row + 1) * columns.size()))
			.toList();
		Header header = new Header(columns);
		EntrySource source = new Sheet(new Rows(columns, rows), object.label(), Set.of(),
				List.of(new Part(Layout.of(object, header), teller(object, header))), CellSettings.DEFAULT);
		List<Finding> findings = new ArrayList<>();
		source.read(findings::add);
		assertThat(findings.stream().map((finding) -> finding.place().line()))
			.containsExactlyElementsOf(IntStream.range(0, rows.size()).mapToObj((row) -> row + 2L).toList());
		assertThat(findings).allSatisfy((finding) -> {
			if (finding instanceof Finding.Refused refused) {
				assertThat(refused.column()).isIn(columns);
			}
		});
	}

	@Provide
	Arbitrary<HubSpotObject> objects() {
		return Arbitraries.of(HubSpotObject.class);
	}

	@Provide
	Arbitrary<List<String>> cells() {
		return Arbitraries.oneOf(Arbitraries.of("", " ", "true", "FALSE", "31", "501;502", "1.2E+10", "CALL",
				"COMPLETED", "OPEN", "SENT", "ann@acme.example", "@", ";;", ":", "1:2:3", "2026-03-04 15:04",
				"2026-13-45 99:99", "1551736475892", "99999999999999", "<clear>", "NULL", "dealstage", "9".repeat(400),
				"[]", "NaN", "Infinity", "1e999"), Arbitraries.strings().ofMaxLength(30))
			.list()
			.ofMaxSize(90);
	}

	private static Teller teller(HubSpotObject object, Header header) {
		return HubSpot.teller(object, header, new Export(Set.of(), Set.of(), false));
	}

	/**
	 * Rows in memory.
	 *
	 * @param columns of the header
	 * @param rows below
	 */
	private record Rows(List<String> columns, List<List<String>> rows) implements Table {

		@Override
		public String name() {
			return "rows";
		}

		@Override
		public String dialect() {
			return "memory";
		}

		@Override
		public void read(TableReader reader) {
			Stream.iterate(0, (row) -> row < this.rows.size(), (row) -> row + 1)
				.forEach((row) -> reader.row(row + 2L, this.rows.get(row)));
		}

	}

}
