package io.github.coterie.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.coterie.account.EmploymentStatus;
import io.github.coterie.account.Seniority;
import io.github.coterie.committee.AssignmentSource;
import io.github.coterie.committee.AssignmentStatus;
import io.github.coterie.committee.RoleAssignment;
import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Key;
import io.github.coterie.entry.Reference;
import io.github.coterie.fault.Fault;
import io.github.coterie.intake.BulkItem;
import io.github.coterie.intake.Draft;
import io.github.coterie.intake.RoleItem;
import io.github.coterie.key.Host;
import io.github.coterie.title.TitleReading;
import org.jspecify.annotations.Nullable;

/**
 * Takes people: what their titles say of them, whom they report to, and the roles that
 * their system has noted with them.
 */
final class PersonTaker implements Taker {

	private static final Set<String> NO_FIELDS = Set.of("roleLabels", "account", "reportsTo");

	private final Desk desk;

	private final boolean wide;

	private final PrintSet joined = new PrintSet();

	private final FirstSaid said = new FirstSaid();

	private final Instant now;

	PersonTaker(Desk desk, boolean wide, Instant now) {
		this.desk = desk;
		this.wide = wide;
		this.now = now;
	}

	@Override
	public List<Work> take(List<Pending> all) {
		Map<String, Known> known = this.desk.records().known(EntryKind.PERSON, Desk.ids(all));
		List<Pending> pendings = Triage.of(this.desk, EntryKind.PERSON, all, known);
		List<Pending> news = pendings.stream()
			.filter((pending) -> pending.waited() != null || !isUnchanged(pending, known.get(pending.entry().id())))
			.toList();
		PersonIdentity identity = PersonIdentity.of(this.desk,
				news.stream().filter((pending) -> !known.containsKey(pending.entry().id())).toList(), this.joined);
		AccountReferences accounts = AccountReferences.of(this.desk,
				news.stream().map((pending) -> employer(pending.entry())));
		PersonReferences managers = PersonReferences.of(this.desk,
				news.stream().map((pending) -> pending.entry().references().get("reportsTo")), false);
		List<Desk.Item> items = new ArrayList<>();
		for (Pending pending : pendings) {
			try {
				Known stored = known.get(pending.entry().id());
				if (!this.desk.claim(pending, this.wide)
						|| (pending.waited() == null && isUnchanged(pending, stored))) {
					pending.done(Outcome.UNCHANGED);
				}
				else {
					take(pending, identity, stored, accounts, managers, items);
				}
			}
			catch (Fault fault) {
				pending.rejected(fault);
			}
		}
		return this.desk.works(items, this.desk.bulk()::people, this::storeRoles);
	}

	private void storeRoles(List<Desk.Item> items) {
		List<RoleItem> roles = items.stream().flatMap((item) -> roles(item).stream()).toList();
		if (!roles.isEmpty()) {
			this.desk.bulk().roles(roles);
			if (this.desk.imagined() != null) {
				this.desk.imagined().forecast().roles(roles);
			}
		}
	}

	private void take(Pending pending, PersonIdentity identity, @Nullable Known stored, AccountReferences accounts,
			PersonReferences managers, List<Desk.Item> items) {
		Reference account = employer(pending.entry());
		String accountId = (account != null) ? accounts.find(account) : null;
		Known record = identity.of(pending, stored, accountId);
		if (record.alias()) {
			this.desk.records().noteAlias();
		}
		if (accountId == null && !isStored(record)) {
			if (account == null && pending.entry().id() == null) {
				throw Fault.badRequest("account",
						"names no account and has no e-mail address of a company: name the account that the person works at");
			}
			this.desk.waiting().put(List.of(Waiting.Entrant.whole(pending, "account")));
			pending.done(Outcome.WAITING);
			return;
		}
		items.add(item(this.said.of(pending, record.id()), record, accountId, managers));
	}

	/**
	 * Where somebody works: as the row says, else by the domain of the e-mail address.
	 */
	private static @Nullable Reference employer(Entry entry) {
		Reference told = entry.references().get("account");
		if (told == null && entry.fields().get("email") instanceof String email && !Host.own(email).isEmpty()) {
			return new Reference(entry.columns().getOrDefault("email", "email"),
					List.of(new Key(Key.By.DOMAIN, Host.own(email))));
		}
		return told;
	}

	private boolean isStored(Known record) {
		Imagined imagined = this.desk.imagined();
		return record.print() != null || record.alias() || (imagined != null && imagined.hasPerson(record.id()))
				|| !this.desk.records().employers(List.of(record.id())).isEmpty();
	}

	private Desk.Item item(Pending pending, Known record, @Nullable String accountId, PersonReferences managers) {
		Entry entry = pending.entry();
		Map<String, @Nullable Object> fields = new LinkedHashMap<>(entry.fields());
		fields.keySet().removeAll(NO_FIELDS);
		fields.put("id", record.id());
		List<String> lacks = new ArrayList<>();
		if (accountId != null) {
			fields.put("accountId", accountId);
		}
		else if (entry.references().containsKey("account")) {
			lacks.add("account");
		}
		if (entry.fields().containsKey("reportsTo")) {
			fields.put("reportsToId", null);
		}
		Reference manager = entry.references().get("reportsTo");
		if (manager != null) {
			String id = managers.find(manager);
			if (id != null) {
				fields.put("reportsToId", id);
			}
			else {
				lacks.add("reportsTo");
			}
		}
		return new Desk.Item(pending,
				new BulkItem(new Draft(fields), pending.print(record.print()), pending.origin(record.id()),
						read(entry, fields), Map.of(), record.isNew() && entry.id() != null,
						record.alias() ? entry.id() : null),
				Objects.requireNonNullElse(accountId, record.id()), lacks);
	}

	/**
	 * Reads the title, when the row has one.
	 * @return the roles it proposes; null when the row says nothing of a title
	 */
	private @Nullable List<RoleAssignment> read(Entry entry, Map<String, @Nullable Object> fields) {
		if (!entry.fields().containsKey("title")) {
			return null;
		}
		String title = (String) entry.fields().get("title");
		TitleReading reading = this.desk.titles().read(title, (String) entry.fields().get("department"));
		Object told = fields.get("seniority");
		if ((told == null || told == Seniority.UNKNOWN) && reading.seniority() != Seniority.UNKNOWN) {
			fields.put("seniority", reading.seniority());
		}
		if (title == null || String.valueOf(fields.get("employmentStatus")).equals(EmploymentStatus.LEFT.name())) {
			return List.of();
		}
		return reading.roles()
			.stream()
			.map((proposed) -> new RoleAssignment(proposed.role(), AssignmentStatus.PROPOSED, AssignmentSource.TITLE,
					proposed.confidence(), title, this.now))
			.toList();
	}

	private static boolean isUnchanged(Pending pending, @Nullable Known known) {
		return known != null && Objects.equals(known.print(), pending.print());
	}

	/**
	 * The roles that a person's row confirms.
	 */
	static List<RoleItem> roles(Desk.Item item) {
		List<RoleItem> roles = new ArrayList<>();
		if (item.pending().entry().fields().containsKey("roleLabels")) {
			String record = item.pending().origin(item.bulk().id()) + "#";
			roles.add(new RoleItem(item.bulk().id(), item.lane(), false, record, null, null, null, null, null, 0));
			if (item.pending().entry().fields().get("roleLabels") instanceof List<?> labels) {
				labels.stream()
					.map(Object::toString)
					.forEach((label) -> roles.add(new RoleItem(item.bulk().id(), item.lane(), true,
							record + RoleLabel.role(label), RoleLabel.role(label), label, null, null, null, 0)));
			}
		}
		return roles;
	}

}
