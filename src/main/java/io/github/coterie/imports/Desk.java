package io.github.coterie.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Key;
import io.github.coterie.entry.Reference;
import io.github.coterie.fault.Fault;
import io.github.coterie.fault.FaultCode;
import io.github.coterie.intake.Bulk;
import io.github.coterie.intake.BulkItem;
import io.github.coterie.intake.BulkResult;
import io.github.coterie.title.TitleRules;
import org.jspecify.annotations.Nullable;

/**
 * What all takers of one import share.
 *
 * @param records what is stored
 * @param bulk where records go
 * @param owners the sellers
 * @param waiting what can't be stored yet
 * @param titles reads job titles
 * @param seen the prints of the ids of this import
 * @param imagined what a try-out would have stored, null when it is none
 * @param others whether the graph may hold records of other systems
 * @param waitedBefore whether anything waited when the import began
 * @param departures where records go that are gone
 */
record Desk(Records records, Bulk bulk, Owners owners, Waiting waiting, TitleRules titles,
		Map<EntryKind, PrintSet> seen, @Nullable Imagined imagined, boolean others, boolean waitedBefore,
		Departures departures) {

	private static final Map<String, String> REFERENCES = Map.of("accountId", "account", "reportsToId", "reportsTo");

	static Map<EntryKind, PrintSet> nothingSeen() {
		Map<EntryKind, PrintSet> seen = new EnumMap<>(EntryKind.class);
		Stream.of(EntryKind.values()).forEach((kind) -> seen.put(kind, new PrintSet()));
		return seen;
	}

	/**
	 * Takes an id for one row.
	 * @param wide whether rows tell of several things, so that an id may come again
	 * @return whether it is the first
	 * @throws Fault with code CONFLICT when another row has taken it
	 */
	boolean claim(Pending pending, boolean wide) {
		String id = pending.entry().id();
		if (id == null || pending.waited() != null) {
			return true;
		}
		PrintSet ids = this.seen.get(pending.entry().kind());
		if (ids == null || ids.add(Prints.of(pending.row().place().file() + " " + id))) {
			return true;
		}
		if (wide) {
			return false;
		}
		throw new Fault(FaultCode.CONFLICT, "id", "stands in a row before; that one was taken");
	}

	/**
	 * Splits items into lanes. What one lane stores of them is one transaction, and so
	 * are the notes of what waits: a record that is stored is not looked at again.
	 * @param account whose lane an item takes
	 * @param store writes items and tells what became of each
	 * @param end gets each item and what became of it
	 */
	<T> List<Work> works(List<T> items, Function<T, String> account, Store<T> store, BiConsumer<T, BulkResult> end) {
		List<List<T>> lanes = new ArrayList<>();
		for (int i = 0; i < Work.LANES; i++) {
			lanes.add(new ArrayList<>());
		}
		items.forEach((item) -> lanes.get(Work.lane(account.apply(item))).add(item));
		List<Work> works = new ArrayList<>();
		for (int lane = 0; lane < Work.LANES; lane++) {
			List<T> share = lanes.get(lane);
			if (!share.isEmpty()) {
				works.add(new Work(lane, () -> {
					List<BulkResult> results = this.bulk.together((again) -> store.store(share, again));
					for (int i = 0; i < share.size(); i++) {
						end.accept(share.get(i), results.get(i));
					}
				}));
			}
		}
		return works;
	}

	/**
	 * Writes records, and keeps what has to wait.
	 */
	List<Work> works(List<Item> items, Store<BulkItem> store) {
		return works(items, store, (share) -> {
		});
	}

	/**
	 * Writes records with what else their rows say, and keeps what has to wait.
	 * @param rest writes that
	 */
	List<Work> works(List<Item> items, Store<BulkItem> store, Consumer<List<Item>> rest) {
		return works(items, Item::lane, (share, again) -> {
			List<BulkResult> results = store.store(share.stream().map(Item::bulk).toList(), again);
			List<BulkResult> seen = (this.imagined != null) ? this.imagined.results(share, results, this.records)
					: results;
			List<Waiting.Entrant> entrants = new ArrayList<>();
			List<String> come = new ArrayList<>();
			for (int i = 0; i < share.size(); i++) {
				note(share.get(i), seen.get(i), entrants, come);
			}
			this.waiting.drop(come);
			this.waiting.put(entrants);
			rest.accept(share);
			return seen;
		}, (item, result) -> {
			if (result.fault() != null) {
				item.pending().rejected(result.fault());
			}
			else {
				item.pending().done(staysAway(item, result) ? Outcome.WAITING : Outcome.of(result));
			}
		});
	}

	private void note(Item item, BulkResult result, List<Waiting.Entrant> entrants, List<String> come) {
		Pending pending = item.pending();
		if (result.outcome() == BulkResult.Outcome.WAITS) {
			entrants.add(Waiting.Entrant.whole(pending, reference(result)));
			return;
		}
		if (result.fault() != null || staysAway(item, result)) {
			return;
		}
		boolean again = result.outcome() != BulkResult.Outcome.CREATED;
		if (pending.waited() == null && (again || this.waitedBefore)) {
			String id = item.bulk().id();
			come.add(Waiting.Entrant.key(pending.entry(), null, pending.print()));
			Stream
				.concat(pending.entry().references().keySet().stream(),
						Stream.of("parent", "reportsTo").filter(pending.entry().fields()::containsKey))
				.forEach((name) -> come.add(pending.entry().kind() + " " + id + " " + name));
		}
		if (result.lacks() != null) {
			entrants.add(Waiting.Entrant.part(pending, item.bulk().id(), reference(result)));
		}
		item.lacks().forEach((name) -> entrants.add(Waiting.Entrant.part(pending, item.bulk().id(), name)));
	}

	/**
	 * Whether what a part waited for has not come this time either.
	 */
	private static boolean staysAway(Item item, BulkResult result) {
		return item.pending().part() && (result.lacks() != null || !item.lacks().isEmpty());
	}

	private static String reference(BulkResult result) {
		String field = String.valueOf(result.lacks());
		return REFERENCES.getOrDefault(field, field);
	}

	static List<String> ids(List<Pending> pendings) {
		return pendings.stream()
			.map((pending) -> pending.entry().id())
			.filter((id) -> id != null)
			.map(String::valueOf)
			.toList();
	}

	static List<String> keys(Stream<@Nullable Reference> references, Key.By by) {
		return references.filter((reference) -> reference != null)
			.flatMap((reference) -> reference.keys().stream())
			.filter((key) -> key.by() == by)
			.map(Key::value)
			.distinct()
			.toList();
	}

	/**
	 * Writes what belongs together.
	 *
	 * @param <T> what it writes
	 */
	interface Store<T> {

		/**
		 * Writes some.
		 * @param again whether a try before may have stored them
		 * @return what became of each
		 */
		List<BulkResult> store(List<T> items, boolean again);

	}

	/**
	 * A record on its way to be written.
	 *
	 * @param pending who says so
	 * @param bulk what is to be written
	 * @param lane the account whose lane it takes
	 * @param lacks references that are known to lead nowhere yet
	 */
	record Item(Pending pending, BulkItem bulk, String lane, List<String> lacks) {

	}

}
