package io.github.coterie.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Key;
import io.github.coterie.entry.Reference;
import io.github.coterie.fault.Fault;
import io.github.coterie.intake.BulkItem;
import io.github.coterie.intake.Draft;
import org.jspecify.annotations.Nullable;

/**
 * Takes contacts. A touchpoint has people of one account, so that a contact with people
 * of several becomes one for each account.
 */
final class TouchpointTaker implements Taker {

	private final Desk desk;

	TouchpointTaker(Desk desk) {
		this.desk = desk;
	}

	@Override
	public List<Work> take(List<Pending> all) {
		Map<String, Known> known = this.desk.records().known(EntryKind.TOUCHPOINT, Desk.ids(all));
		List<Pending> news = new ArrayList<>();
		for (Pending pending : Triage.of(this.desk, EntryKind.TOUCHPOINT, all, known)) {
			try {
				this.desk.claim(pending, false);
				Known record = known.get(pending.entry().id());
				if (record != null && Objects.equals(record.print(), pending.print()) && pending.waited() == null) {
					pending.done(Outcome.UNCHANGED);
				}
				else {
					news.add(pending);
				}
			}
			catch (Fault fault) {
				pending.rejected(fault);
			}
		}
		return works(news, withThoseWhoWait(news), known);
	}

	/**
	 * Adds whom other files have named for a contact that could not be stored before.
	 */
	private List<Pending> withThoseWhoWait(List<Pending> pendings) {
		Map<String, List<Entry>> about = this.desk.waiting().about(Desk.ids(pendings));
		return about.isEmpty() ? pendings
				: pendings.stream()
					.map((pending) -> joined(pending, about.getOrDefault(pending.entry().id(), List.of())))
					.toList();
	}

	private static Pending joined(Pending pending, List<Entry> others) {
		Entry entry = pending.entry();
		Map<String, @Nullable Object> fields = new LinkedHashMap<>(entry.fields());
		Set<Reference> participants = new LinkedHashSet<>(entry.participants());
		Map<String, Reference> references = new LinkedHashMap<>(entry.references());
		for (Entry other : others) {
			Reference person = other.references().get("person");
			if (person != null) {
				participants.add(person);
			}
			Stream.of("account", "opportunity", "owner").forEach((name) -> {
				Reference reference = other.references().get(name);
				if (reference != null) {
					references.putIfAbsent(name, reference);
				}
			});
			if (other.kind() == EntryKind.TOUCHPOINT) {
				other.fields().forEach(fields::putIfAbsent);
				participants.addAll(other.participants());
			}
		}
		return new Pending(
				pending.row(), pending.system(), new Entry(entry.kind(), entry.id(), fields, references,
						List.copyOf(participants), entry.deleted(), entry.mergedInto(), entry.columns()),
				pending.print(), pending.waited(), pending.part());
	}

	/**
	 * Stores contacts.
	 * @param told as their own rows tell of them, which is what waits
	 * @param pendings the same, with what else is known of them
	 */
	private List<Work> works(List<Pending> told, List<Pending> pendings, Map<String, Known> known) {
		PersonReferences people = PersonReferences.of(this.desk,
				pendings.stream().flatMap((pending) -> pending.entry().participants().stream()), true);
		AccountReferences accounts = AccountReferences.of(this.desk,
				pendings.stream().map((pending) -> pending.entry().references().get("account")));
		List<String> deals = Desk
			.keys(pendings.stream().map((pending) -> pending.entry().references().get("opportunity")), Key.By.ID);
		Map<String, String> ofDeals = new HashMap<>(this.desk.records().accountsOfDeals(deals));
		if (this.desk.imagined() != null) {
			this.desk.imagined().complete(EntryKind.OPPORTUNITY, deals, ofDeals);
		}
		List<Desk.Item> items = new ArrayList<>();
		List<Waiting.Entrant> waiting = new ArrayList<>();
		for (int i = 0; i < pendings.size(); i++) {
			Pending pending = pendings.get(i);
			try {
				Entry entry = pending.entry();
				Set<Reference> unknown = new LinkedHashSet<>();
				Map<String, List<String>> parts = parts(entry, people, account(entry, accounts, ofDeals), unknown);
				if (parts.isEmpty() || (!isWhole(entry) && !known.containsKey(entry.id()))) {
					waiting.add(Waiting.Entrant.whole(told.get(i), lacking(entry)));
					pending.done(Outcome.WAITING);
				}
				else {
					unknown.stream()
						.filter(TouchpointTaker::isAwaited)
						.forEach((who) -> waiting.add(late(pending, who)));
					add(pending, known.get(entry.id()), parts, items);
				}
			}
			catch (Fault fault) {
				pending.rejected(fault);
			}
		}
		this.desk.waiting().put(waiting);
		return this.desk.works(items, this.desk.bulk()::touchpoints);
	}

	private static @Nullable String account(Entry entry, AccountReferences accounts, Map<String, String> ofDeals) {
		Reference account = entry.references().get("account");
		Reference deal = entry.references().get("opportunity");
		String found = (account != null) ? accounts.find(account) : null;
		return (found != null || deal == null) ? found
				: deal.keys()
					.stream()
					.map((key) -> ofDeals.get(key.value()))
					.filter((id) -> id != null)
					.findFirst()
					.orElse(null);
	}

	/**
	 * Who took part, by account.
	 * @param unknown gets who is not there yet
	 */
	private static Map<String, List<String>> parts(Entry entry, PersonReferences people, @Nullable String account,
			Set<Reference> unknown) {
		Map<String, List<String>> parts = new LinkedHashMap<>();
		for (Reference reference : entry.participants()) {
			String personId = people.present(reference);
			if (personId != null) {
				List<String> of = parts.computeIfAbsent(String.valueOf(people.employer(personId)),
						(id) -> new ArrayList<>());
				if (!of.contains(personId)) {
					of.add(personId);
				}
			}
			else {
				unknown.add(reference);
			}
		}
		if (parts.isEmpty() && account != null) {
			parts.put(account, List.of());
		}
		return parts;
	}

	/**
	 * Some systems tell of one contact in several tables.
	 */
	private static boolean isWhole(Entry entry) {
		return entry.id() == null || (entry.fields().containsKey("type") && entry.fields().containsKey("occurredAt"));
	}

	private static String lacking(Entry entry) {
		return Stream.of("account", "opportunity")
			.filter((name) -> entry.references().containsKey(name))
			.findFirst()
			.orElse("participant");
	}

	/**
	 * Names and addresses that lead to nobody may be those of sellers.
	 */
	private static boolean isAwaited(Reference who) {
		return who.keys().stream().anyMatch((key) -> key.by() == Key.By.ID);
	}

	/**
	 * Somebody who took part and is not there yet.
	 */
	private static Waiting.Entrant late(Pending pending, Reference who) {
		Entry entry = pending.entry();
		Reference touchpoint = new Reference("id", List.of(new Key(Key.By.ID, String.valueOf(entry.id()))));
		return new Waiting.Entrant(pending,
				new Entry(EntryKind.PARTICIPANT, entry.id() + " " + who.keys().getFirst().value(), Map.of(),
						Map.of("touchpoint", touchpoint, "person", who), List.of(), false, null,
						Map.of("person", who.column())),
				"person", true);
	}

	private void add(Pending pending, @Nullable Known known, Map<String, List<String>> parts, List<Desk.Item> items) {
		Entry entry = pending.entry();
		Map<String, @Nullable Object> fields = new LinkedHashMap<>(entry.fields());
		Map<String, Object> marks = new HashMap<>();
		Reference owner = entry.references().get("owner");
		if (owner != null) {
			Owners.Named named = this.desk.owners().named(owner);
			if (named.address() != null) {
				fields.put("by", named.address());
			}
			if (named.ref() != null) {
				marks.put("byRef", named.ref());
			}
		}
		String id = (known != null) ? known.id() : Objects.requireNonNullElseGet(entry.id(),
				() -> pending.system() + ":" + Long.toHexString(pending.print()));
		// all parts of a contact are stored at once, since the first tells that it is
		// known
		String lane = parts.keySet().iterator().next();
		boolean first = true;
		for (Map.Entry<String, List<String>> part : parts.entrySet()) {
			Map<String, @Nullable Object> draft = new LinkedHashMap<>(fields);
			draft.put("id", first ? id : id + "-" + part.getKey());
			draft.put("accountId", part.getKey());
			draft.put("personIds", part.getValue());
			Pending whole = first ? pending : new Pending(Row.uncounted(pending.row()), pending.system(), entry,
					pending.print(), pending.waited(), pending.part());
			items.add(new Desk.Item(whole,
					new BulkItem(new Draft(draft), pending.print(), pending.origin(String.valueOf(draft.get("id"))),
							null, marks, known == null && first && entry.id() != null, null),
					lane, List.of()));
			first = false;
		}
	}

}
