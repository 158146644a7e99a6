package io.github.coterie.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.coterie.entry.EntryKind;

/**
 * Sorts out rows that need no look at what they say: of records that are gone, were
 * deleted before, or answer to another record now.
 */
final class Triage {

	private Triage() {
	}

	/**
	 * Sees to those, and gives back the others.
	 * @param known what is known of the ids of all; looked up again when records are gone
	 */
	static List<Pending> of(Desk desk, EntryKind kind, List<Pending> pendings, Map<String, Known> known) {
		List<Pending> gone = pendings.stream().filter(Departures::isGone).toList();
		if (!gone.isEmpty()) {
			desk.waiting().put(desk.departures().take(kind, gone, known.keySet(), desk.imagined() != null));
			desk.records().lookForOldIds();
			known.clear();
			known.putAll(desk.records().known(kind, Desk.ids(pendings)));
		}
		if (gone.isEmpty() && !desk.records().hasTombstones() && !desk.records().hasAliases()) {
			return pendings;
		}
		List<Pending> rest = pendings.stream().filter((pending) -> !Departures.isGone(pending)).toList();
		Set<String> unknown = rest.stream()
			.map((pending) -> String.valueOf(pending.entry().id()))
			.filter((id) -> !known.containsKey(id))
			.collect(Collectors.toSet());
		Set<String> buried = desk.records().hasTombstones() ? desk.departures().buried(kind, unknown) : Set.of();
		List<Pending> alive = new ArrayList<>();
		for (Pending pending : rest) {
			Known record = known.get(pending.entry().id());
			if (record != null && record.alias() && record.print() == null) {
				// its record was merged into another, which speaks for both
				pending.done(Outcome.UNCHANGED);
			}
			else if (buried.contains(String.valueOf(pending.entry().id()))) {
				if (kind == EntryKind.ACCOUNT || kind == EntryKind.PERSON) {
					pending.row().buried();
				}
				else {
					pending.done(Outcome.SKIPPED);
				}
			}
			else {
				alive.add(pending);
			}
		}
		return alive;
	}

}
