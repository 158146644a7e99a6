package io.github.coterie.alias;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.coterie.fault.Fault;
import io.github.coterie.fault.FaultCode;

/**
 * What became of some ids: which are old names of a record, which were deleted.
 */
public final class Trace {

	/**
	 * Of no id.
	 */
	public static final Trace NONE = new Trace(Map.of(), Set.of());

	private final Map<String, String> current;

	private final Set<String> deleted;

	Trace(Map<String, String> current, Set<String> deleted) {
		this.current = current;
		this.deleted = deleted;
	}

	/**
	 * Whether any id is an old name.
	 */
	public boolean hasOldNames() {
		return !this.current.isEmpty();
	}

	/**
	 * The current id for an old one; any other stays as it is.
	 */
	public String current(RecordKind kind, String id) {
		return this.current.getOrDefault(kind.key(id), id);
	}

	/**
	 * The current ids of those that are old.
	 */
	public Set<String> currentOf(RecordKind kind, Collection<String> ids) {
		return ids.stream()
			.filter((id) -> this.current.containsKey(kind.key(id)))
			.map((id) -> current(kind, id))
			.collect(Collectors.toSet());
	}

	/**
	 * Whether the record was deleted.
	 */
	public boolean isDeleted(RecordKind kind, String id) {
		return this.deleted.contains(kind.key(id));
	}

	/**
	 * Refuses to store what was deleted.
	 * @throws Fault with code CONFLICT
	 */
	public void checkNotDeleted(RecordKind kind, String field, String id) {
		if (isDeleted(kind, id)) {
			throw new Fault(FaultCode.CONFLICT, field,
					"names a deleted %s; restore it before it is stored again".formatted(kind.noun()));
		}
	}

	/**
	 * Tells that a reference names nothing that is there.
	 */
	public Fault unknown(RecordKind kind, String field, String id, String otherwise) {
		return Fault.notFound(field, isDeleted(kind, id) ? "names a deleted %s".formatted(kind.noun()) : otherwise);
	}

}
