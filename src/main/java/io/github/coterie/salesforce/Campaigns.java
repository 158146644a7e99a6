package io.github.coterie.salesforce;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.coterie.table.Table;
import io.github.coterie.table.TableReader;
import org.jspecify.annotations.Nullable;

/**
 * The campaigns of an export, which its members need: read when the first of them asks,
 * and no more than a fixed number of them.
 */
final class Campaigns {

	private static final int MOST = 100_000;

	private final List<Table> tables;

	private @Nullable Map<String, Campaign> campaigns;

	Campaigns(List<Table> tables) {
		this.tables = List.copyOf(tables);
	}

	@Nullable Campaign find(@Nullable SalesforceId id) {
		return (id != null) ? campaigns().get(id.value()) : null;
	}

	private synchronized Map<String, Campaign> campaigns() {
		if (this.campaigns == null) {
			Map<String, Campaign> found = new HashMap<>();
			this.tables.forEach((table) -> read(table, found));
			this.campaigns = found;
		}
		return this.campaigns;
	}

	private static void read(Table table, Map<String, Campaign> found) {
		Headings headings = Headings.of(table.columns());
		int id = place(headings, "Id");
		int name = place(headings, "Name");
		int type = place(headings, "Type");
		table.read(new TableReader() {

			@Override
			public void row(long line, List<String> cells) {
				SalesforceId campaign = SalesforceId.parse(cell(cells, id));
				if (campaign != null && found.size() < MOST) {
					found.put(campaign.value(), new Campaign(cell(cells, name), cell(cells, type)));
				}
			}

			@Override
			public void flaw(long line, String text, String reason) {
			}

		});
	}

	private static int place(Headings headings, String name) {
		return headings.headers().indexOf(String.valueOf(headings.find(name)));
	}

	private static @Nullable String cell(List<String> cells, int place) {
		String text = (place >= 0 && place < cells.size()) ? cells.get(place).strip() : "";
		return text.isEmpty() ? null : text;
	}

	/**
	 * What a campaign is.
	 *
	 * @param name in the seller's words
	 * @param type one of a pick list
	 */
	record Campaign(@Nullable String name, @Nullable String type) {

	}

}
