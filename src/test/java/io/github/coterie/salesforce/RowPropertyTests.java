package io.github.coterie.salesforce;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.coterie.entry.EntrySource;
import io.github.coterie.entry.Finding;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever stands in the cells.
 */
class RowPropertyTests {

	private static final List<String> VALUES = List.of("", " ", "<clear>", "NULL", "000000000000000AAA", "-1", "0", "1",
			"1E999999999", "-1e-999999999", "99999999999999999999", "1,2", "TRUE", "no", "02/03/26", "31/12/2026",
			"99/99/99", "2026-02-30", "2026-01-05", "2026-01-05T10:00:00.000+0000", "+999999999-12-31T23:59:59Z",
			"StageName", "Completed", "Call", "Email", "Closed Won", "=1+1", "a;b;;c",
			"ann@acme.example; bob@acme.example", "https://[", "x".repeat(5000), "\u0000", "\u202e", "İ", "😀",
			"003000000000001", "001000000000001AAA", "006000000000001AAA", "00Q000000000001AAA", "005000000000001AAA");

	@Property(tries = 300)
	void aRowIsFoundOnceWhateverItSays(@ForAll SalesforceObject object, @ForAll("rows") List<List<String>> rows) {
		List<String> header = header(object);
		StringBuilder text = new StringBuilder(String.join(",", header)).append('\n');
		text.append(line(header, List.of(), object.prefix() + "000000000001AAA"));
		rows.forEach((row) -> text.append(line(header, row, object.prefix() + "000000000002AAA")));
		List<Finding> findings = new ArrayList<>();
		for (EntrySource source : new Export().file(object.label() + ".csv", text.toString()).sources()) {
			source.read(findings::add);
			assertThat(source.kinds()).isNotEmpty();
		}
		assertThat(findings).hasSize((object != SalesforceObject.CAMPAIGN) ? rows.size() + 1 : 0);
		assertThat(findings).allSatisfy((finding) -> assertThat(isWhole(finding)).as(finding.toString()).isTrue());
	}

	@Provide
	Arbitrary<List<List<String>>> rows() {
		return Arbitraries.of(VALUES).list().ofSize(40).list().ofMinSize(1).ofMaxSize(5);
	}

	private static boolean isWhole(Finding finding) {
		return switch (finding) {
			case Finding.Told told -> !told.entries().isEmpty()
					&& told.entries().stream().allMatch((entry) -> entry.id() == null || !entry.id().isBlank());
			case Finding.Skipped skipped -> !skipped.reason().isBlank();
			case Finding.Refused refused -> !refused.reason().isBlank() && refused.column() != null;
		};
	}

	private static List<String> header(SalesforceObject object) {
		Set<String> names = new LinkedHashSet<>(List.of("Id", "IsDeleted"));
		object.mapping().columns().forEach((column) -> names.add(column.api().getFirst()));
		object.mapping()
			.links()
			.forEach((link) -> link.sources().forEach((source) -> names.add(source.api().getFirst())));
		switch (object) {
			case TASK, EVENT -> names.addAll(List.of("WhoId", "Status", "IsClosed", "Type", "TaskSubtype"));
			case TASK_RELATION, EVENT_RELATION -> names.addAll(List.of("IsWhat", "Status"));
			case CAMPAIGN_MEMBER -> names.addAll(List.of("CampaignId", "ContactId", "LeadId", "HasResponded"));
			case EMAIL_MESSAGE -> names.addAll(List.of("ActivityId", "Incoming", "FromAddress", "ToAddress", "ToIds"));
			case OPPORTUNITY_FIELD_HISTORY -> names.addAll(List.of("Field", "OldValue"));
			case LEAD -> names.addAll(List.of("LastName", "Company", "ConvertedContactId"));
			default -> names.add("MasterRecordId");
		}
		return List.copyOf(names);
	}

	private static String line(List<String> header, List<String> values, String id) {
		List<String> cells = new ArrayList<>();
		for (int i = 0; i < header.size(); i++) {
			String value = (i == 0) ? id : ((i < values.size()) ? values.get(i) : "");
			cells.add('"' + value.replace("\"", "\"\"") + '"');
		}
		return String.join(",", cells) + "\n";
	}

}
