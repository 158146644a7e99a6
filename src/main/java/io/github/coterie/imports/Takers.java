package io.github.coterie.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.github.coterie.entry.EntryKind;

/**
 * Who takes the entries of each kind.
 *
 * @param byKind one for each kind
 */
record Takers(Map<EntryKind, Taker> byKind) {

	static Takers of(Desk desk, boolean wide, Instant now) {
		Map<EntryKind, Taker> takers = new EnumMap<>(EntryKind.class);
		takers.put(EntryKind.OWNER, new OwnerTaker(desk, wide));
		takers.put(EntryKind.ACCOUNT, new AccountTaker(desk, wide));
		takers.put(EntryKind.OPPORTUNITY, new DealTaker(desk, EntryKind.OPPORTUNITY, wide));
		takers.put(EntryKind.STAGE, new DealTaker(desk, EntryKind.STAGE, wide));
		takers.put(EntryKind.PERSON, new PersonTaker(desk, wide, now));
		takers.put(EntryKind.ROLE, new RoleTaker(desk));
		takers.put(EntryKind.TOUCHPOINT, new TouchpointTaker(desk));
		takers.put(EntryKind.PARTICIPANT, new ParticipantTaker(desk));
		return new Takers(takers);
	}

	/**
	 * Has them taken, each kind after those that it may refer to.
	 */
	void take(List<Pending> chunk, Pipeline pipeline) {
		if (chunk.isEmpty()) {
			return;
		}
		Map<EntryKind, List<Pending>> kinds = new EnumMap<>(EntryKind.class);
		chunk.forEach(
				(pending) -> kinds.computeIfAbsent(pending.entry().kind(), (kind) -> new ArrayList<>()).add(pending));
		boolean alone = kinds.size() > 1 || chunk.stream().anyMatch((pending) -> pending.entry().id() == null);
		pipeline.submit((lanes) -> kinds.forEach((kind, pendings) -> {
			if (alone) {
				// what has no id is found by what was stored before
				lanes.await();
			}
			Taker taker = this.byKind.get(kind);
			if (taker != null) {
				lanes.start(taker.take(aboutLiving(pendings)));
			}
		}));
	}

	/**
	 * Leaves out what rows tell beside a record that was deleted before.
	 */
	private static List<Pending> aboutLiving(List<Pending> pendings) {
		pendings.stream()
			.filter((pending) -> pending.row().isBuried())
			.forEach((pending) -> pending.done(Outcome.SKIPPED));
		return pendings.stream().filter((pending) -> !pending.row().isBuried()).toList();
	}

}
