package io.github.coterie.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Key;
import io.github.coterie.entry.Reference;
import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Where references to people lead, and where those people work.
 */
final class PersonReferences {

	private final Map<String, String> current;

	private final Candidates byEmail;

	private final Candidates byName;

	private final Map<String, String> employers;

	private final @Nullable Imagined imagined;

	private PersonReferences(Map<String, String> current, Candidates byEmail, Candidates byName,
			Map<String, String> employers, @Nullable Imagined imagined) {
		this.current = current;
		this.byEmail = byEmail;
		this.byName = byName;
		this.employers = employers;
		this.imagined = imagined;
	}

	/**
	 * Looks up some references.
	 * @param employers whether it matters where the people work
	 */
	static PersonReferences of(Desk desk, Stream<@Nullable Reference> references, boolean employers) {
		List<@Nullable Reference> all = references.toList();
		Records records = desk.records();
		Map<String, String> current = records.current(EntryKind.PERSON, Desk.keys(all.stream(), Key.By.ID));
		Candidates byEmail = records.peopleByEmail(Desk.keys(all.stream(), Key.By.EMAIL));
		Candidates byName = records.peopleByName(Desk.keys(all.stream(), Key.By.NAME));
		Set<String> ids = new HashSet<>(current.values());
		Stream.of(byEmail, byName)
			.flatMap((found) -> found.byKey().values().stream())
			.flatMap(List::stream)
			.forEach((candidate) -> ids.add(candidate.id()));
		Map<String, String> where = employers ? records.employers(ids) : Map.of();
		Imagined imagined = desk.imagined();
		if (imagined != null && employers) {
			Stream.of(Key.By.EMAIL, Key.By.NAME)
				.flatMap((
						by) -> Desk.keys(all.stream(), by).stream().map((value) -> imagined.person(new Key(by, value))))
				.filter(Objects::nonNull)
				.forEach(ids::add);
			imagined.complete(EntryKind.PERSON, ids, where);
		}
		return new PersonReferences(current, byEmail, byName, where, imagined);
	}

	/**
	 * The id of the person who is meant, or null. An id is believed.
	 */
	@Nullable String find(Reference reference) {
		for (Key key : reference.keys()) {
			String found = switch (key.by()) {
				case ID -> believed(reference, key);
				case EMAIL -> only(reference, key, this.byEmail.email(key.value()));
				case NAME -> only(reference, key, this.byName.person(key.value()));
				case DOMAIN -> null;
			};
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	/**
	 * The id of the person who is meant, if that is anybody who is there.
	 */
	@Nullable String present(Reference reference) {
		String found = find(reference);
		return (found != null && this.employers.containsKey(found)) ? found : null;
	}

	@Nullable String employer(String personId) {
		return this.employers.get(personId);
	}

	/**
	 * An id beside which other keys stand counts only when it is known.
	 */
	private @Nullable String believed(Reference reference, Key key) {
		String id = this.current.get(key.value());
		boolean alone = reference.keys().size() == 1 || this.employers.isEmpty();
		return (id == null || alone || this.employers.containsKey(id)) ? id : null;
	}

	private @Nullable String only(Reference reference, Key key, List<Candidate> candidates) {
		if (candidates.size() > 1) {
			throw Fault.badRequest(reference.column(),
					"names %d people alike; name the person by id or e-mail address".formatted(candidates.size()));
		}
		if (candidates.isEmpty()) {
			return (this.imagined != null) ? this.imagined.person(key) : null;
		}
		return candidates.getFirst().id();
	}

}
