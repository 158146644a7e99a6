package io.github.coterie.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.coterie.key.Email;
import org.jspecify.annotations.Nullable;

/**
 * Tells which person a row is about. One whom the system knows by an id is joined with
 * somebody of another system who has the same e-mail address; two of one system stay two.
 * One without an id is known by the address, else by name and account.
 */
final class PersonIdentity {

	private final Candidates byEmail;

	private final Candidates byName;

	private final Map<String, String> employers;

	private final PrintSet joined;

	private PersonIdentity(Candidates byEmail, Candidates byName, Map<String, String> employers, PrintSet joined) {
		this.byEmail = byEmail;
		this.byName = byName;
		this.employers = employers;
		this.joined = joined;
	}

	/**
	 * Looks up who could be meant.
	 * @param joined whom rows of the same table were joined with before
	 */
	static PersonIdentity of(Desk desk, List<Pending> strangers, PrintSet joined) {
		List<String> addresses = new ArrayList<>();
		List<String> names = new ArrayList<>();
		for (Pending pending : strangers) {
			if (pending.entry().id() == null && email(pending) == null) {
				names.add(name(pending));
			}
			String email = email(pending);
			if (email != null && (pending.entry().id() == null || desk.others())) {
				addresses.add(email);
			}
		}
		Candidates byName = desk.records().peopleByName(names);
		List<String> namesakes = byName.byKey().values().stream().flatMap(List::stream).map(Candidate::id).toList();
		return new PersonIdentity(desk.records().peopleByEmail(addresses), byName, desk.records().employers(namesakes),
				joined);
	}

	/**
	 * The record that a row is about.
	 * @param known what its id leads to, or null
	 * @param accountId where the person works, or null
	 */
	Known of(Pending pending, @Nullable Known known, @Nullable String accountId) {
		if (known != null) {
			return known;
		}
		String id = pending.entry().id();
		List<Candidate> candidates = (id == null && email(pending) == null) ? colleagues(pending, accountId)
				: this.byEmail.email(email(pending));
		Candidate match = (candidates.size() == 1) ? candidates.getFirst() : null;
		if (id != null) {
			return (match != null && !match.isOf(pending.system()) && this.joined.add(Prints.of(match.id())))
					? new Known(match.id(), null, true, false) : new Known(id, null, false, true);
		}
		return new Known((match != null) ? match.id() : madeId(pending, accountId), null, false, match == null);
	}

	/**
	 * Who of that name works at the account.
	 */
	private List<Candidate> colleagues(Pending pending, @Nullable String accountId) {
		return this.byName.person(name(pending))
			.stream()
			.filter((candidate) -> accountId != null && accountId.equals(this.employers.get(candidate.id())))
			.toList();
	}

	/**
	 * The id of somebody whose system gives none, the same each time.
	 */
	static String madeId(Pending pending, @Nullable String accountId) {
		String email = email(pending);
		return pending.system() + ":" + ((email != null) ? Email.key(email) : accountId + "/" + name(pending));
	}

	private static @Nullable String email(Pending pending) {
		return (pending.entry().fields().get("email") instanceof String email) ? email : null;
	}

	private static String name(Pending pending) {
		String name = Stream.of("firstName", "lastName")
			.map((field) -> pending.entry().fields().get(field))
			.filter((part) -> part != null)
			.map(String::valueOf)
			.collect(Collectors.joining(" "));
		return name.isEmpty() ? String.valueOf(pending.entry().fields().get("title")) : name;
	}

}
