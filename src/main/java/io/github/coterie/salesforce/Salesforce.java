package io.github.coterie.salesforce;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.entry.Crm;
import io.github.coterie.entry.EntrySource;
import io.github.coterie.table.Table;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Salesforce: files with API names, such as the Data Loader and the weekly export write,
 * and reports.
 */
@Component
@Order(1)
public class Salesforce implements Crm {

	@Override
	public String name() {
		return "Salesforce";
	}

	@Override
	public String prefix() {
		return "salesforce";
	}

	@Override
	public List<EntrySource> recognise(List<Table> tables, CellSettings settings) {
		List<Known> known = tables.stream().flatMap((table) -> known(table).stream()).toList();
		Export export = Export.of(known, settings);
		return known.stream()
			.filter((table) -> table.object().orElse(null) != SalesforceObject.CAMPAIGN)
			.<EntrySource>map((table) -> table.object()
				.map((object) -> export.file(table.table(), object))
				.orElseGet(() -> Report.of(table.table(), settings)))
			.filter((source) -> !source.kinds().isEmpty())
			.toList();
	}

	private static Optional<Known> known(Table table) {
		Optional<SalesforceObject> object = Recognition.object(table);
		return (object.isPresent() || Recognition.isReport(table)) ? Optional.of(new Known(table, object))
				: Optional.empty();
	}

	/**
	 * A table that was recognised.
	 *
	 * @param table where its rows are
	 * @param object what they are; none for a report
	 */
	record Known(Table table, Optional<SalesforceObject> object) {

		boolean is(SalesforceObject other) {
			return this.object.filter(other::equals).isPresent();
		}

	}

	/**
	 * What files of one export need to know of each other.
	 *
	 * @param known its tables
	 * @param campaigns that its members name
	 * @param mail that its tasks stand for
	 * @param settings how cells are to be understood
	 */
	private record Export(List<Known> known, Campaigns campaigns, Mail mail, CellSettings settings) {

		static Export of(List<Known> known, CellSettings settings) {
			return new Export(known, new Campaigns(tables(known, SalesforceObject.CAMPAIGN)),
					new Mail(tables(known, SalesforceObject.EMAIL_MESSAGE), settings), settings);
		}

		SalesforceSource file(Table table, SalesforceObject object) {
			Headings headings = Headings.of(table.columns());
			Bound bound = Bound.file(object.mapping(), headings);
			Part main = switch (object) {
				case USER, ACCOUNT, OPPORTUNITY, CONTACT, OPPORTUNITY_CONTACT_ROLE, ACCOUNT_CONTACT_ROLE ->
					RecordPart.of(bound, object);
				case OPPORTUNITY_HISTORY -> new StagePart(RecordPart.of(bound, object), headings, false);
				case OPPORTUNITY_FIELD_HISTORY ->
					new StagePart(RecordPart.of(bound, object), headings, has(SalesforceObject.OPPORTUNITY_HISTORY));
				case TASK -> TouchPart.tasks(headings, false, this.mail);
				case EVENT -> TouchPart.events(headings, false);
				case TASK_RELATION, EVENT_RELATION -> new RelationPart(bound, headings);
				case CAMPAIGN_MEMBER -> new MemberPart(bound, headings, false, this.campaigns);
				case EMAIL_MESSAGE -> new MessagePart(bound, headings, has(SalesforceObject.TASK));
				case LEAD, CAMPAIGN -> new LeadPart(headings);
			};
			List<Part> parts = new ArrayList<>(account(headings, object).toList());
			parts.add(main);
			return new SalesforceSource(table, object.label(), parts, this.settings);
		}

		/**
		 * The accounts that contacts and deals tell of beside, where the export has them
		 * nowhere else.
		 */
		private Stream<Part> account(Headings headings, SalesforceObject object) {
			boolean tells = (object == SalesforceObject.CONTACT || object == SalesforceObject.OPPORTUNITY)
					&& !has(SalesforceObject.ACCOUNT);
			Bound account = Bound.file(Mappings.ACCOUNT, headings.related("Account"));
			return (tells && account.has("name")) ? Stream.of(RecordPart.beside(account, SalesforceObject.ACCOUNT))
					: Stream.empty();
		}

		private boolean has(SalesforceObject object) {
			return this.known.stream().anyMatch((table) -> table.is(object));
		}

		private static List<Table> tables(List<Known> known, SalesforceObject object) {
			return known.stream().filter((table) -> table.is(object)).map(Known::table).toList();
		}

	}

}
