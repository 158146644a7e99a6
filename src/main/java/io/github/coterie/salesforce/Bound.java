package io.github.coterie.salesforce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.github.coterie.entry.EntryBuilder;
import io.github.coterie.entry.Key;
import io.github.coterie.entry.Reference;
import io.github.coterie.fault.Fault;
import io.github.coterie.salesforce.Headings.Spot;
import org.jspecify.annotations.Nullable;

/**
 * A mapping whose columns were found in a table.
 */
final class Bound {

	private final Mapping mapping;

	private final boolean report;

	private final @Nullable String id;

	private final @Nullable String deleted;

	private final @Nullable String master;

	private final List<BoundColumn> columns;

	private final List<BoundLink> links;

	private final Map<String, List<Spot>> spots = new ConcurrentHashMap<>();

	private Bound(Mapping mapping, Headings headings, boolean report) {
		this.mapping = mapping;
		this.report = report;
		this.id = report ? headings.find(mapping.idLabel()) : headings.find("Id");
		this.deleted = headings.find(report ? "Deleted" : "IsDeleted");
		this.master = report ? null : headings.find("MasterRecordId");
		this.columns = mapping.columns()
			.stream()
			.map((column) -> new BoundColumn(column, headings.spots(column.names(report))))
			.filter((bound) -> !bound.spots().isEmpty())
			.toList();
		this.links = mapping.links()
			.stream()
			.map((link) -> BoundLink.of(link, headings, report))
			.filter((bound) -> !bound.sources().isEmpty())
			.toList();
	}

	/**
	 * Finds the columns of a file with API names.
	 */
	static Bound file(Mapping mapping, Headings headings) {
		return new Bound(mapping, headings, false);
	}

	/**
	 * Finds the columns of a report.
	 */
	static Bound report(Mapping mapping, Headings headings) {
		return new Bound(mapping, headings, true);
	}

	Mapping mapping() {
		return this.mapping;
	}

	/**
	 * Whether the table has any of the columns.
	 */
	boolean isEmpty() {
		return this.columns.isEmpty() && this.links.isEmpty();
	}

	@Nullable String idColumn() {
		return this.id;
	}

	boolean has(String field) {
		return this.columns.stream().anyMatch((bound) -> bound.column().field().equals(field));
	}

	@Nullable SalesforceId id(Row row) {
		return row.id(this.id);
	}

	boolean isDeleted(Row row) {
		return row.isTrue(this.deleted);
	}

	/**
	 * The record that took this one's place.
	 */
	@Nullable SalesforceId survivor(Row row, @Nullable SalesforceId id) {
		SalesforceId master = row.id(this.master);
		return (master != null && !master.equals(id)) ? master : null;
	}

	EntryBuilder entry(Row row, @Nullable SalesforceId id) {
		EntryBuilder entry = new EntryBuilder(this.mapping.kind(), row.cells());
		return (this.id != null && id != null) ? entry.id(this.id, id.value()) : entry;
	}

	/**
	 * Adds all that the row says.
	 */
	EntryBuilder fill(EntryBuilder entry, Row row) {
		String told = null;
		for (BoundColumn bound : this.columns) {
			String field = bound.column().field();
			if (!field.equals(told) && bound.isAdded(entry, row)) {
				told = field;
			}
		}
		return tie(entry, row);
	}

	/**
	 * Adds only what other records the row names.
	 */
	EntryBuilder tie(EntryBuilder entry, Row row) {
		this.links.forEach((link) -> link.addTo(entry, row));
		return entry;
	}

	/**
	 * Makes sure that the row says all without which it tells nothing.
	 */
	void check(Row row) {
		for (String need : this.mapping.needs()) {
			List<Spot> spots = spots(need);
			if (spots.isEmpty()) {
				throw Fault.badRequest(column(need),
						"the file has no such column, so that none of its rows can be taken");
			}
			if (!says(spots, row)) {
				throw Fault.badRequest(spots.getFirst().header(), "must not be blank");
			}
		}
	}

	/**
	 * Whether a row says what it must; where it must say nothing, whether it says
	 * anything but an id.
	 */
	boolean isTold(Row row) {
		List<String> needs = this.mapping.needs();
		if (!needs.isEmpty()) {
			return needs.stream().allMatch((need) -> says(spots(need), row));
		}
		return this.columns.stream().anyMatch((bound) -> says(bound.spots(), row));
	}

	private static boolean says(List<Spot> spots, Row row) {
		return spots.stream().anyMatch((spot) -> SalesforceId.parse(spot.text(row)) != null);
	}

	private List<Spot> spots(String need) {
		return this.spots
			.computeIfAbsent(need,
					(name) -> Stream.concat(
							this.columns.stream()
								.filter((bound) -> bound.column().field().equals(name))
								.flatMap((bound) -> bound.spots().stream()),
							this.links.stream()
								.filter((bound) -> bound.link().reference().equals(name))
								.flatMap((bound) -> bound.sources().stream())
								.flatMap((source) -> source.spots().stream()))
						.toList());
	}

	/**
	 * The column that a field or reference is read from, or would be.
	 */
	String column(String need) {
		List<Spot> spots = spots(need);
		return !spots.isEmpty() ? spots.getFirst().header() : this.mapping.name(need, this.report);
	}

	private record BoundColumn(Column column, List<Spot> spots) {

		boolean isAdded(EntryBuilder entry, Row row) {
			for (Spot spot : this.spots) {
				Object value = this.column.reading().read(row, spot);
				if (value != null) {
					entry.field(this.column.field(), spot.header(), value);
					return true;
				}
				if (row.cells().clears(spot.header())) {
					entry.field(this.column.field(), spot.header(), row.cells()::text);
					return true;
				}
			}
			return false;
		}

	}

	/**
	 * A link whose columns were found in a table.
	 *
	 * @param link what they become
	 * @param sources those that the table has
	 */
	record BoundLink(Link link, List<BoundSource> sources) {

		static BoundLink of(Link link, Headings headings, boolean report) {
			return new BoundLink(link,
					link.sources()
						.stream()
						.map((source) -> new BoundSource(source, headings.spots(source.names(report))))
						.filter((bound) -> !bound.spots().isEmpty())
						.toList());
		}

		void addTo(EntryBuilder entry, Row row) {
			Reference reference = reference(row);
			if (reference != null) {
				entry.reference(this.link.reference(), reference.column(), reference.keys());
				return;
			}
			this.sources.stream()
				.flatMap((source) -> source.spots().stream())
				.map(Spot::header)
				.filter(row.cells()::clears)
				.findFirst()
				.ifPresent((header) -> entry.reference(this.link.reference(), header, List.of()));
		}

		/**
		 * Whom or what the row names.
		 */
		@Nullable Reference reference(Row row) {
			List<Key> keys = new ArrayList<>(2);
			String column = null;
			for (BoundSource source : this.sources) {
				for (Spot spot : source.spots()) {
					Key key = source.key(row, spot);
					if (key != null) {
						keys.add(key);
						column = (column != null) ? column : spot.header();
						break;
					}
				}
			}
			return (column != null) ? new Reference(column, keys) : null;
		}

	}

	private record BoundSource(Link.Source source, List<Spot> spots) {

		@Nullable Key key(Row row, Spot spot) {
			String text = spot.text(row);
			if (text == null || this.source.by() != Key.By.ID) {
				return (text != null) ? new Key(this.source.by(), text) : null;
			}
			SalesforceId id = SalesforceId.parse(text);
			return (id != null && this.source.takes(id)) ? new Key(Key.By.ID, id.value()) : null;
		}

	}

}
