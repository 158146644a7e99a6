package io.github.coterie.crm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.coterie.fault.FaultCode;
import io.github.coterie.intake.Rejection;
import io.github.coterie.intake.Upserted;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what comes, by id, and holds it to the references that the real one checks.
 */
final class RecordingDestination implements Destination {

	final Map<String, Map<String, @Nullable Object>> accounts = new LinkedHashMap<>();

	final Map<String, Map<String, @Nullable Object>> people = new LinkedHashMap<>();

	final Map<String, Map<String, @Nullable Object>> touchpoints = new LinkedHashMap<>();

	final List<Integer> groups = new ArrayList<>();

	@Override
	public Upserted accounts(List<Map<String, @Nullable Object>> drafts) {
		return store(this.accounts, drafts, null);
	}

	@Override
	public Upserted people(List<Map<String, @Nullable Object>> drafts) {
		return store(this.people, drafts, "reportsToId");
	}

	@Override
	public Upserted touchpoints(List<Map<String, @Nullable Object>> drafts) {
		return store(this.touchpoints, drafts, null);
	}

	/**
	 * The roles of a person, such as "CONFIRMED CHAMPION".
	 */
	List<String> roles(String personId) {
		return roleDrafts(personId).stream().map((role) -> role.get("status") + " " + role.get("role")).toList();
	}

	@SuppressWarnings("unchecked")
	List<Map<String, Object>> roleDrafts(String personId) {
		Map<String, @Nullable Object> person = this.people.get(personId);
		return (person != null && person.get("roles") instanceof List<?> roles) ? (List<Map<String, Object>>) roles
				: List.of();
	}

	private Upserted store(Map<String, Map<String, @Nullable Object>> stored,
			List<Map<String, @Nullable Object>> drafts, @Nullable String reference) {
		this.groups.add(drafts.size());
		int created = 0;
		int updated = 0;
		int unchanged = 0;
		List<Rejection> rejected = new ArrayList<>();
		for (int i = 0; i < drafts.size(); i++) {
			Map<String, @Nullable Object> draft = drafts.get(i);
			String id = String.valueOf(draft.get("id"));
			String field = fault(stored, draft, reference);
			if (field != null) {
				rejected.add(new Rejection(i, id, field, FaultCode.NOT_FOUND, field + " names nothing"));
				continue;
			}
			Map<String, @Nullable Object> before = stored.get(id);
			Map<String, @Nullable Object> after = new LinkedHashMap<>((before != null) ? before : Map.of());
			after.putAll(draft);
			stored.put(id, after);
			if (before == null) {
				created++;
			}
			else if (before.equals(after)) {
				unchanged++;
			}
			else {
				updated++;
			}
		}
		return new Upserted(created, updated, unchanged, rejected);
	}

	private @Nullable String fault(Map<String, Map<String, @Nullable Object>> stored,
			Map<String, @Nullable Object> draft, @Nullable String reference) {
		if (draft.containsKey("accountId") && !this.accounts.containsKey(draft.get("accountId"))) {
			return "accountId";
		}
		if (reference != null && draft.containsKey(reference) && !stored.containsKey(draft.get(reference))) {
			return reference;
		}
		return "REFUSED".equals(draft.get("subject")) ? "subject" : null;
	}

}
