package io.github.coterie.hubspot;

import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.entry.Crm;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.EntrySource;
import io.github.coterie.table.Table;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * HubSpot: the files that it exports, with labels or internal names, and its tables as
 * connectors lay them down.
 */
@Component
@Order(2)
public class HubSpot implements Crm {

	@Override
	public String name() {
		return "HubSpot";
	}

	@Override
	public String prefix() {
		return "hubspot";
	}

	@Override
	public List<EntrySource> recognise(List<Table> tables, CellSettings settings) {
		Map<Table, Header> headers = new LinkedHashMap<>();
		tables.forEach((table) -> {
			Header header = new Header(table.columns());
			if (!Recognition.objects(header).isEmpty()) {
				headers.put(table, header);
			}
		});
		Export export = export(headers.values().stream().toList());
		return headers.entrySet()
			.stream()
			.map((table) -> source(table.getKey(), table.getValue(), export, settings))
			.toList();
	}

	private static Export export(List<Header> headers) {
		Set<EngagementType> detailed = EnumSet.noneOf(EngagementType.class);
		Set<EngagementType> timed = EnumSet.noneOf(EngagementType.class);
		boolean typesEngagements = false;
		for (Header header : headers) {
			if (Recognition.objects(header).contains(HubSpotObject.ENGAGEMENTS)) {
				EngagementType type = engagementType(header);
				if (type == null) {
					typesEngagements = true;
				}
				else {
					detailed.add(type);
					if (Export.hasTime(Layout.of(HubSpotObject.ENGAGEMENTS, header), type)) {
						timed.add(type);
					}
				}
			}
		}
		return new Export(detailed, timed, typesEngagements);
	}

	private static EntrySource source(Table table, Header header, Export export, CellSettings settings) {
		List<HubSpotObject> objects = Recognition.objects(header);
		List<Part> parts = objects.stream()
			.map((object) -> new Part(Layout.of(object, header), teller(object, header, export)))
			.toList();
		Set<EntryKind> kinds = parts.stream()
			.flatMap((part) -> kinds(part).stream())
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(EntryKind.class)));
		EngagementType type = objects.contains(HubSpotObject.ENGAGEMENTS) ? engagementType(header) : null;
		String object = (type != null) ? type.label()
				: objects.stream().map(HubSpotObject::label).collect(Collectors.joining(" and "));
		return new Sheet(table, object, kinds, parts, header.isWarehouse() ? inUtc(settings) : settings);
	}

	static Teller teller(HubSpotObject object, Header header, Export export) {
		return switch (object) {
			case OWNERS -> Owners::tell;
			case COMPANIES -> Companies::tell;
			case DEALS -> new Deals(header);
			case CONTACTS -> Contacts::tell;
			case ENGAGEMENTS -> new Engagements(engagementType(header), export);
			case EMAIL_EVENTS -> Marketing::email;
			case FORM_SUBMISSIONS -> Marketing::form;
			case ATTENDANCES -> Marketing::attendance;
			case DEAL_STAGES -> DealStages::tell;
			case ASSOCIATIONS -> Associations::tell;
			case MERGES -> new Merges(header);
		};
	}

	private static Set<EntryKind> kinds(Part part) {
		return switch (part.teller()) {
			case Deals deals -> deals.kinds(part.layout());
			case Merges merges -> Set.of(merges.kind());
			default -> switch (part.layout().object()) {
				case ASSOCIATIONS -> Set.of(Associations.kind(part.layout()));
				case EMAIL_EVENTS -> Set.of(EntryKind.PERSON, EntryKind.TOUCHPOINT);
				default -> Set.of(part.layout().object().kind());
			};
		};
	}

	/**
	 * The type whose details a table has; a table of two, or of all, has a column for it.
	 */
	private static @Nullable EngagementType engagementType(Header header) {
		EngagementType type = EngagementType.detailedBy(header).orElse(null);
		return (type == null && header.hasAny("body", "Body preview") && !header.hasAny("type", "Activity type"))
				? EngagementType.NOTE : type;
	}

	private static CellSettings inUtc(CellSettings settings) {
		return new CellSettings(settings.nothing(), settings.clear(), settings.decimalComma(), settings.dateOrder(),
				ZoneOffset.UTC, settings.shift());
	}

}
