package io.github.coterie.hubspot;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What the rows of deals and of their history say.
 */
class DealsTests {

	@Test
	void aDealIsAnOpportunityOfItsPrimaryCompany() {
		Entry deal = HubSpotFixture.entry("""
				Record ID,Deal Name,Deal Stage,Amount,Currency,Create Date,Close Date,Deal owner,\
				Associated Company IDs,Associated Company IDs (Primary),Associated Contact IDs
				7001,Acme – Renewal,Closed Won,15000.50,EUR,2026-03-04 15:04,2026-06-30,\
				Sam Sales (sam@seller.example),9002;9001,9001,501;502
				""");
		assertThat(deal.kind()).isEqualTo(EntryKind.OPPORTUNITY);
		assertThat(deal.id()).isEqualTo("hubspot:7001");
		assertThat(deal.fields()).containsEntry("name", "Acme – Renewal")
			.containsEntry("stage", "Closed Won")
			.containsEntry("amount", new BigDecimal("15000.50"))
			.containsEntry("currency", "EUR")
			.containsEntry("createdAt", Instant.parse("2026-03-04T15:04:00Z"))
			.containsEntry("closeDate", Instant.parse("2026-06-30T12:00:00Z"))
			.containsEntry("closed", true)
			.containsEntry("won", true)
			.hasSize(8);
		assertThat(HubSpotFixture.keys(deal, "account")).containsExactly("ID hubspot:9001", "ID hubspot:9002");
		assertThat(HubSpotFixture.keys(deal, "owner")).containsExactly("EMAIL sam@seller.example", "NAME Sam Sales");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			closedwon                       | -     | -     | true  | true
			Closed lost                     | -     | -     | true  | false
			appointmentscheduled            | -     | -     | -     | -
			1b2c3d                          | true  | true  | true  | true
			1b2c3d                          | true  | false | true  | false
			qualifiedtobuy                  | false | false | false | false
			Closed Won (Sales Pipeline)     | -     | -     | true  | true
			""")
	void theFlagsSayHowADealEndedElseTheStage(String stage, String isClosed, String isWon, Boolean closed,
			Boolean won) {
		Entry deal = HubSpotFixture.entry("""
				hs_object_id,dealname,dealstage,hs_is_closed,hs_is_closed_won
				7001,Renewal,%s,%s,%s
				""".formatted(stage, (isClosed != null) ? isClosed : "", (isWon != null) ? isWon : ""));
		assertThat(deal.fields().get("closed")).isEqualTo(closed);
		assertThat(deal.fields().get("won")).isEqualTo(won);
	}

	@Test
	void datedColumnsAreTheStagesADealCameInto() {
		List<Entry> entries = HubSpotFixture.entries("""
				Record ID,Deal Name,Deal Stage,"Date entered ""Qualified (Sales Pipeline)\""",\
				"Date entered ""Proposal (Sales Pipeline)\""","Date entered ""Closed Won (Sales Pipeline)\""",\
				Date entered current stage
				7001,Renewal,Proposal,2026-01-02 10:00,2026-02-03 11:30,,2026-02-03 11:30
				""");
		assertThat(entries.stream().skip(1))
			.extracting(Entry::kind, (entry) -> entry.fields().get("stage"), (entry) -> entry.fields().get("enteredAt"))
			.containsExactly(tuple(EntryKind.STAGE, "Qualified", Instant.parse("2026-01-02T10:00:00Z")),
					tuple(EntryKind.STAGE, "Proposal", Instant.parse("2026-02-03T11:30:00Z")));
		assertThat(HubSpotFixture.keys(entries.get(1), "opportunity")).containsExactly("ID hubspot:7001");
	}

	@Test
	void ofTwoDatedColumnsOfAStageTheNewerKindCounts() {
		assertThat(HubSpotFixture.entries("""
				hs_object_id,dealname,dealstage,hs_date_entered_closedwon,hs_v2_date_entered_closedwon
				7001,Renewal,closedwon,1767225600000,1767312000000
				""").stream().skip(1))
			.extracting((entry) -> entry.fields().get("stage"), (entry) -> entry.fields().get("enteredAt"))
			.containsExactly(tuple("closedwon", Instant.parse("2026-01-02T00:00:00Z")));
	}

	@Test
	void onlyAnAssociationWithALabelIsAPart() {
		List<Entry> entries = HubSpotFixture.entries("""
				Record ID,Deal Name,Deal Stage,Associated Contact IDs,Associated Contact IDs (Decision maker)
				7001,Renewal,Proposal,501;502;503,501;502
				""");
		assertThat(entries.stream().skip(1))
			.extracting(Entry::kind, (entry) -> entry.fields().get("label"),
					(entry) -> HubSpotFixture.keys(entry, "person").getFirst())
			.containsExactly(tuple(EntryKind.ROLE, "Decision maker", "ID hubspot:501"),
					tuple(EntryKind.ROLE, "Decision maker", "ID hubspot:502"));
	}

	@Test
	void theKindsSayWhatTheColumnsCanTell() {
		assertThat(kinds("Record ID,Deal Name,Deal Stage")).containsExactly(EntryKind.OPPORTUNITY);
		assertThat(kinds("Record ID,Deal Name,Deal Stage,Date entered current stage"))
			.containsExactly(EntryKind.OPPORTUNITY, EntryKind.STAGE);
		assertThat(kinds("Record ID,Deal Name,Associated Contact IDs (Champion)"))
			.containsExactly(EntryKind.OPPORTUNITY, EntryKind.ROLE);
	}

	@Test
	void theHistoryOfStagesIsTakenAndThatOfOtherPropertiesIsNot() {
		Entry stage = HubSpotFixture.entry("""
				_fivetran_start,deal_id,_fivetran_active,_fivetran_synced,date_entered,source,value
				2021-01-07 6:49:18,3954699413,TRUE,2021-01-07 8:15:46,2021-01-07 6:49:18,CRM,closedwon
				""");
		assertThat(stage.kind()).isEqualTo(EntryKind.STAGE);
		assertThat(stage.fields()).containsEntry("stage", "closedwon")
			.containsEntry("enteredAt", Instant.parse("2021-01-07T06:49:18Z"));
		assertThat(HubSpotFixture.keys(stage, "opportunity")).containsExactly("ID hubspot:3954699413");
		assertThat(HubSpotFixture.skipped("""
				deal_id,_fivetran_synced,name,source,timestamp,value
				3954699413,2021-01-07 8:15:46,amount,CRM,2021-01-07 6:49:18,100
				""")).contains("amount");
	}

	@Test
	void timesAreThoseOfThePortal() {
		CellSettings berlin = new CellSettings(Set.of(), "<clear>", false, null, ZoneId.of("Europe/Berlin"),
				Duration.ofDays(1));
		assertThat(HubSpotFixture.findings(berlin, """
				Record ID,Deal Name,Deal Stage,Create Date
				7001,Renewal,Proposal,2026-03-04 15:04
				""").stream().flatMap(HubSpotFixture::entries)).singleElement()
			.satisfies((deal) -> assertThat(deal.fields()).containsEntry("createdAt",
					Instant.parse("2026-03-05T14:04:00Z")));
	}

	private static Set<EntryKind> kinds(String header) {
		return HubSpotFixture.sources(CellSettings.DEFAULT, header + "\n").getFirst().kinds();
	}

}
