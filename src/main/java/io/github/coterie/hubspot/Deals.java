package io.github.coterie.hubspot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryBuilder;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Finding;
import io.github.coterie.entry.Key;

/**
 * What the rows of deals say: the deal, the stages that it came into, and the parts of
 * people where the association says which. That somebody is associated is no part.
 */
final class Deals implements Teller {

	private final List<StageColumn> stages;

	private final List<PartColumn> parts;

	Deals(Header header) {
		this.stages = StageColumn.in(header);
		this.parts = PartColumn.in(header);
	}

	@Override
	public Finding tell(Row row) {
		if (row.isTrue("deleted")) {
			return row.deleted(EntryKind.OPPORTUNITY);
		}
		String id = row.requiredId("id");
		EntryBuilder deal = row.entry(EntryKind.OPPORTUNITY, id)
			.reference("account", row.column("account"), row.others("account"))
			.reference("owner", row.column("owner"), row.seller("owner"));
		close(row, deal);
		List<Entry> entries = new ArrayList<>(List.of(deal.build()));
		entries.addAll(row.merged(EntryKind.OPPORTUNITY, id));
		addStages(row, id, entries);
		this.parts.forEach((part) -> addPeople(row, id, part, entries));
		return row.told(entries);
	}

	Set<EntryKind> kinds(Layout layout) {
		Set<EntryKind> kinds = new HashSet<>(Set.of(EntryKind.OPPORTUNITY));
		if (!this.stages.isEmpty() || layout.has("currentStageSince")) {
			kinds.add(EntryKind.STAGE);
		}
		if (!this.parts.isEmpty()) {
			kinds.add(EntryKind.ROLE);
		}
		return kinds;
	}

	/**
	 * Where no column says so, the stage tells whether a deal is closed, and how.
	 */
	private static void close(Row row, EntryBuilder deal) {
		String stage = row.text("stage");
		String key = Header.word(stage);
		boolean won = key.startsWith("closedwon") || key.equals("won");
		boolean lost = key.startsWith("closedlost") || key.equals("lost") || row.isTrue("lost");
		if (row.flag("closed") == null && (won || lost || row.flag("won") == Boolean.TRUE)) {
			deal.field("closed", row.column("stage"), true);
		}
		if (row.flag("won") == null && (won || lost)) {
			deal.field("won", row.column("stage"), won && !lost);
		}
	}

	private void addStages(Row row, String deal, List<Entry> entries) {
		Set<String> seen = new HashSet<>();
		for (StageColumn stage : this.stages) {
			addStage(row, deal, stage.stage(), stage.column(), seen, entries);
		}
		String current = row.text("stage");
		if (current != null && row.layout().has("currentStageSince")) {
			addStage(row, deal, current, row.column("currentStageSince"), seen, entries);
		}
	}

	private static void addStage(Row row, String deal, String stage, String column, Set<String> seen,
			List<Entry> entries) {
		Instant enteredAt = Moments.read(row.cells(), column);
		if (enteredAt != null && seen.add(Header.word(stage))) {
			entries.add(new EntryBuilder(EntryKind.STAGE, row.cells()).field("stage", column, stage)
				.field("enteredAt", column, enteredAt)
				.reference("opportunity", row.column("id"), List.of(new Key(Key.By.ID, deal)))
				.build());
		}
	}

	private static void addPeople(Row row, String deal, PartColumn part, List<Entry> entries) {
		Keys.ids(part.column(), row.cells().text(part.column()))
			.forEach((person) -> entries
				.add(new EntryBuilder(EntryKind.ROLE, row.cells()).field("label", part.column(), part.label())
					.reference("person", part.column(), List.of(new Key(Key.By.ID, person)))
					.reference("opportunity", row.column("id"), List.of(new Key(Key.By.ID, deal)))
					.build()));
	}

}
