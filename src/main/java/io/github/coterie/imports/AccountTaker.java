package io.github.coterie.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Reference;
import io.github.coterie.fault.Fault;
import io.github.coterie.intake.BulkItem;
import io.github.coterie.intake.Draft;
import io.github.coterie.key.Host;
import org.jspecify.annotations.Nullable;

/**
 * Takes accounts: each is known by its id, else by its own domain, else by its name in
 * its country.
 */
final class AccountTaker implements Taker {

	private final Desk desk;

	private final boolean wide;

	private final PrintSet joined = new PrintSet();

	private final FirstSaid said = new FirstSaid();

	AccountTaker(Desk desk, boolean wide) {
		this.desk = desk;
		this.wide = wide;
	}

	@Override
	public List<Work> take(List<Pending> all) {
		Map<String, Known> known = this.desk.records().known(EntryKind.ACCOUNT, Desk.ids(all));
		List<Pending> pendings = Triage.of(this.desk, EntryKind.ACCOUNT, all, known);
		AccountIdentity identity = AccountIdentity.of(this.desk,
				pendings.stream().filter((pending) -> !known.containsKey(pending.entry().id())).toList(), this.joined);
		AccountReferences parents = AccountReferences.of(this.desk,
				pendings.stream().map((pending) -> pending.entry().references().get("parent")));
		List<Desk.Item> items = new ArrayList<>();
		for (Pending pending : pendings) {
			try {
				if (!this.desk.claim(pending, this.wide)) {
					pending.done(Outcome.UNCHANGED);
					continue;
				}
				Known record = identity.of(pending, known.get(pending.entry().id()));
				if (record.alias()) {
					this.desk.records().noteAlias();
				}
				if (Objects.equals(record.print(), pending.print()) && pending.waited() == null) {
					pending.done(Outcome.UNCHANGED);
				}
				else {
					boolean isNamed = pending.entry().fields().containsKey("name");
					items.add(item(this.said.of(pending, record.id()), record, isNamed, parents));
				}
			}
			catch (Fault fault) {
				pending.rejected(fault);
			}
		}
		return this.desk.works(items, this.desk.bulk()::accounts);
	}

	private Desk.Item item(Pending pending, Known record, boolean isNamed, AccountReferences parents) {
		Entry entry = pending.entry();
		Map<String, @Nullable Object> fields = new LinkedHashMap<>(entry.fields());
		Map<String, Object> marks = new HashMap<>();
		List<String> lacks = new ArrayList<>();
		fields.put("id", record.id());
		if (fields.get("domain") instanceof String domain) {
			fields.put("domain", Host.key(domain).isEmpty() ? null : Host.key(domain));
		}
		if (!isNamed && fields.get("domain") instanceof String domain && record.print() == null) {
			fields.put("name", domain);
		}
		Reference owner = entry.references().get("owner");
		if (owner != null) {
			Owners.Named named = this.desk.owners().named(owner);
			fields.put("owner", named.address());
			if (named.address() == null) {
				fields.remove("owner");
			}
			if (named.ref() != null) {
				marks.put("ownerRef", named.ref());
			}
		}
		if (fields.containsKey("parent")) {
			fields.remove("parent");
			fields.put("parentId", null);
		}
		Reference parent = entry.references().get("parent");
		if (parent != null) {
			String id = parents.find(parent);
			if (id != null) {
				fields.put("parentId", id);
			}
			else {
				lacks.add("parent");
			}
		}
		BulkItem bulk = new BulkItem(new Draft(fields), pending.print(record.print()), pending.origin(record.id()),
				null, marks, record.isNew() && entry.id() != null, record.alias() ? entry.id() : null);
		return new Desk.Item(pending, bulk, record.id(), lacks);
	}

}
