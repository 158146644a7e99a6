package io.github.coterie.crm;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.github.coterie.fault.Fault;
import io.github.coterie.fault.FaultCode;
import org.jspecify.annotations.Nullable;

/**
 * The records of one kind that references may name.
 *
 * @param <V> what is kept of each
 */
final class Registry<V> {

	private static final int LONGEST_MERGE_CHAIN = 100;

	private final SalesforceObject object;

	private final boolean open;

	private final Map<SalesforceId, V> known = new HashMap<>();

	private final Map<SalesforceId, SalesforceId> merged = new HashMap<>();

	private final Set<SalesforceId> deleted = new HashSet<>();

	private final Set<SalesforceId> claimed = new HashSet<>();

	/**
	 * An empty registry.
	 * @param object the kind of record
	 * @param open whether the export has such records; when it has not, nobody can tell a
	 * wrong reference from a right one
	 */
	Registry(SalesforceObject object, boolean open) {
		this.object = object;
		this.open = open;
	}

	boolean isOpen() {
		return this.open;
	}

	void add(SalesforceId id, V value) {
		this.known.putIfAbsent(id, value);
	}

	void forget(SalesforceId id) {
		this.known.remove(id);
	}

	/**
	 * Takes an id for one row.
	 * @throws Fault with code CONFLICT when another row has taken it
	 */
	SalesforceId claim(SalesforceId id) {
		if (!this.claimed.add(id)) {
			throw new Fault(FaultCode.CONFLICT, "Id", "stands in a row before; that one was taken");
		}
		return id;
	}

	/**
	 * Takes note of a row of a record that is gone.
	 * @return whether it is: deleted, or merged into another
	 */
	boolean isGone(Row row) {
		SalesforceId id = row.id("Id");
		SalesforceId master = row.id("MasterRecordId");
		if (master == null && !row.isTrue("IsDeleted")) {
			return false;
		}
		if (id != null && master != null && !master.equals(id)) {
			this.merged.put(id, master);
		}
		else if (id != null) {
			this.deleted.add(id);
		}
		return true;
	}

	/**
	 * What a reference names, by way of merges.
	 */
	@Nullable V find(SalesforceId reference) {
		return this.known.get(survivor(reference));
	}

	/**
	 * What a reference names in this export.
	 * @param column where it stands
	 * @throws Fault with code NOT_FOUND when it names nothing
	 */
	V get(String column, SalesforceId reference) {
		return get(column, reference, (elsewhere) -> {
			throw Fault.notFound(column, "names no " + this.object.label() + " that was taken");
		});
	}

	/**
	 * What a reference names; what this export does not have may be stored already.
	 * @param column where it stands
	 * @param elsewhere makes something of an id that the export does not have
	 * @throws Fault with code NOT_FOUND when it names what was deleted
	 */
	V get(String column, SalesforceId reference, Function<SalesforceId, V> elsewhere) {
		V value = find(reference);
		if (value != null) {
			return value;
		}
		SalesforceId survivor = survivor(reference);
		if (this.deleted.contains(survivor)) {
			throw Fault.notFound(column, "names a deleted " + this.object.label());
		}
		return elsewhere.apply(survivor);
	}

	/**
	 * Whether a row is that of a record which was stored.
	 */
	boolean isStored(Row row) {
		SalesforceId id = row.id("Id");
		return id != null && this.known.containsKey(id) && row.id("MasterRecordId") == null;
	}

	private SalesforceId survivor(SalesforceId reference) {
		SalesforceId survivor = reference;
		for (int i = 0; i < LONGEST_MERGE_CHAIN && this.merged.containsKey(survivor); i++) {
			survivor = this.merged.getOrDefault(survivor, survivor);
		}
		return survivor;
	}

}
