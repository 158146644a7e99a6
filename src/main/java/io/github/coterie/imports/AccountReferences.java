package io.github.coterie.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Key;
import io.github.coterie.entry.Reference;
import io.github.coterie.fault.Fault;
import io.github.coterie.key.Host;
import org.jspecify.annotations.Nullable;

/**
 * Where references to accounts lead.
 */
final class AccountReferences {

	private final Map<String, String> current;

	private final Set<String> absent;

	private final Candidates byHost;

	private final Candidates byName;

	private final @Nullable Imagined imagined;

	private AccountReferences(Map<String, String> current, Set<String> absent, Candidates byHost, Candidates byName,
			@Nullable Imagined imagined) {
		this.current = current;
		this.absent = absent;
		this.byHost = byHost;
		this.byName = byName;
		this.imagined = imagined;
	}

	static AccountReferences of(Desk desk, Stream<@Nullable Reference> references) {
		List<@Nullable Reference> all = references.toList();
		Records records = desk.records();
		List<String> hosts = Desk.keys(all.stream(), Key.By.DOMAIN).stream().map(Host::own).toList();
		return new AccountReferences(records.current(EntryKind.ACCOUNT, Desk.keys(all.stream(), Key.By.ID)),
				absent(records, all), records.accountsByHost(hosts),
				records.accountsByName(Desk.keys(all.stream(), Key.By.NAME)), desk.imagined());
	}

	/**
	 * An id beside which other keys stand counts only when it is known.
	 */
	private static Set<String> absent(Records records, List<@Nullable Reference> references) {
		List<String> ids = Desk.keys(
				references.stream().filter((reference) -> reference != null && reference.keys().size() > 1), Key.By.ID);
		Set<String> absent = new HashSet<>(ids);
		absent.removeAll(records.known(EntryKind.ACCOUNT, ids).keySet());
		return absent;
	}

	/**
	 * The id of the account that is meant, or null when it is not there. An id is
	 * believed: whoever writes sees whether it is there.
	 */
	@Nullable String find(Reference reference) {
		for (Key key : reference.keys()) {
			String found = switch (key.by()) {
				case ID -> isAbsent(key.value()) ? null : this.current.get(key.value());
				case DOMAIN -> only(reference, key, this.byHost.host(key.value()));
				case NAME -> only(reference, key, this.byName.company(key.value()));
				case EMAIL -> null;
			};
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	private boolean isAbsent(String id) {
		return this.absent.contains(id) && (this.imagined == null || !this.imagined.hasAccount(id));
	}

	private @Nullable String only(Reference reference, Key key, List<Candidate> candidates) {
		if (candidates.isEmpty() && this.imagined != null) {
			return this.imagined.account(key);
		}
		if (candidates.size() <= 1) {
			return candidates.isEmpty() ? null : candidates.getFirst().id();
		}
		List<Candidate> same = candidates.stream()
			.filter((candidate) -> candidate.name().equalsIgnoreCase(key.value()))
			.toList();
		if (same.size() != 1) {
			throw Fault.badRequest(reference.column(),
					"names %d accounts alike; name it by its id or its domain".formatted(candidates.size()));
		}
		return same.getFirst().id();
	}

}
