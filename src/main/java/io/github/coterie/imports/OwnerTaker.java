package io.github.coterie.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.coterie.entry.Entry;
import io.github.coterie.entry.EntryKind;
import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Takes sellers.
 */
final class OwnerTaker implements Taker {

	private final Desk desk;

	private final boolean wide;

	OwnerTaker(Desk desk, boolean wide) {
		this.desk = desk;
		this.wide = wide;
	}

	@Override
	public List<Work> take(List<Pending> pendings) {
		Map<String, Known> known = this.desk.records().known(EntryKind.OWNER, Desk.ids(pendings));
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		List<Map<String, String>> tied = new ArrayList<>();
		Map<Pending, Outcome> ends = new HashMap<>();
		for (Pending pending : pendings) {
			if (Departures.isGone(pending)) {
				pending.done(Outcome.SKIPPED);
				continue;
			}
			try {
				Known record = known.get(pending.entry().id());
				if (!this.desk.claim(pending, this.wide)
						|| (record != null && Objects.equals(record.print(), pending.print()))) {
					pending.done(Outcome.UNCHANGED);
					continue;
				}
				take(pending, rows, tied);
				ends.put(pending, (record != null) ? Outcome.UPDATED : Outcome.CREATED);
			}
			catch (Fault fault) {
				pending.rejected(fault);
			}
		}
		return rows.isEmpty() ? List.of() : List.of(new Work(0, () -> {
			this.desk.bulk().owners(rows, tied);
			ends.forEach(Pending::done);
		}));
	}

	private void take(Pending pending, List<Map<String, @Nullable Object>> rows, List<Map<String, String>> tied) {
		Entry entry = pending.entry();
		String email = (String) entry.fields().get("email");
		String name = (String) entry.fields().get("name");
		String id = (entry.id() != null) ? entry.id() : ((email != null) ? email : name);
		if (id == null) {
			throw Fault.badRequest("id", "must not be blank");
		}
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("email", email);
		properties.put("name", name);
		properties.put("print", pending.print());
		rows.add(Map.of("id", id, "properties", properties));
		this.desk.owners().add(id, name, email);
		String address = (email != null) ? email : name;
		if (address != null) {
			tied.add(Map.of("ref", id, "owner", address));
			if (name != null) {
				tied.add(Map.of("ref", Owners.nameRef(name), "owner", address));
			}
		}
	}

}
