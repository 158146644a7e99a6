package io.github.coterie.salesforce;

import java.util.ArrayList;
import java.util.List;

import io.github.coterie.entry.Key;

/**
 * What each column becomes, as a table for readers.
 */
final class ColumnTable {

	private static final List<String> MORE = List.of(
			"all|`Id`|id|as 18 characters; a file without ids is known by e-mail, domain or name",
			"all|`IsDeleted`|deleted|a tombstone",
			"Account, Contact|`MasterRecordId`|merged into|that record answers for it",
			"Task, Event|`Type`, `TaskSubtype`, `Subject`, `CallDisposition`, `CallDurationInSeconds`, `EmailMessageId`|type|"
					+ "a call that nobody says was answered is an attempt; an event is a meeting unless its type says otherwise",
			"Task|`IsClosed`, `Status`|–|what is not closed is a plan and is passed over",
			"Event|`IsChild`|–|an invitee's copy is passed over",
			"Task, Event|`WhoId`, `Who.Email`, `Who.Name`|participants|leads are passed over",
			"TaskRelation, EventRelation|`IsWhat`, `Status`|–|only contacts that did not decline",
			"OpportunityHistory|`FromOpportunityStageName`|–|a row that keeps the stage is passed over",
			"OpportunityFieldHistory|all|–|passed over where OpportunityHistory is in the same export",
			"CampaignMember|`ContactId`, `Contact.Email`, `Contact.Name`|participants|leads are passed over",
			"CampaignMember|`Status`, `HasResponded`, Campaign's `Type` and `Name`|type|"
					+ "attended: event, webinar or trade show; responded: form fill; clicked, opened, registered; else sent",
			"CampaignMember|Campaign's `Name`|subject|",
			"EmailMessage|`Incoming`|type|TRUE: EMAIL_REPLY, else EMAIL_SENT; a task of incoming mail becomes a reply, too",
			"EmailMessage|`FromAddress`, `ToAddress`, `ToIds`|participants|of the other side",
			"EmailMessage|`ActivityId`|id|passed over where the export has tasks: the task tells of it",
			"EmailMessage|`Status`|–|drafts are passed over", "Lead|all|–|leads are passed over: convert them",
			"Campaign|`Name`, `Type`|–|read for its members only");

	private ColumnTable() {
	}

	static String markdown() {
		List<String> lines = new ArrayList<>(
				List.of("| object | column | in reports | becomes | note |", "| --- | --- | --- | --- | --- |"));
		for (SalesforceObject object : SalesforceObject.values()) {
			object.mapping()
				.columns()
				.forEach((column) -> lines.add(line(object.label(), code(column.api()), code(column.labels()),
						column.field(), column.note())));
			object.mapping()
				.links()
				.forEach((link) -> link.sources()
					.forEach((source) -> lines.add(line(object.label(), code(source.api()), code(source.labels()),
							link.reference(), by(source)))));
		}
		MORE.stream()
			.map((more) -> more.split("\\|", -1))
			.forEach((more) -> lines.add(line(more[0], more[1], "", more[2], more[3])));
		return String.join("\n", lines) + "\n";
	}

	private static String by(Link.Source source) {
		String prefixes = String.join(", ", source.prefixes().stream().filter((prefix) -> !prefix.isEmpty()).toList());
		String by = (source.by() == Key.By.ID) ? "by id" : (source.by() == Key.By.EMAIL) ? "by e-mail" : "by name";
		return prefixes.isEmpty() ? by : by + " " + prefixes + "…";
	}

	private static String code(List<String> names) {
		return String.join(", ", names.stream().map((name) -> "`" + name + "`").toList());
	}

	private static String line(String... cells) {
		return "| " + String.join(" | ", cells) + " |";
	}

}
