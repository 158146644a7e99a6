package io.github.coterie.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.coterie.entry.EntryKind;
import io.github.coterie.entry.Key;
import io.github.coterie.intake.BulkResult;
import io.github.coterie.intake.Draft;
import io.github.coterie.key.CompanyName;
import io.github.coterie.key.Email;
import io.github.coterie.key.Host;
import io.github.coterie.key.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * What a try-out would have stored, as far as later rows refer to it.
 */
final class Imagined {

	private final PrintSet accounts = new PrintSet();

	private final Forecast forecast = new Forecast();

	private final Map<String, String> accountKeys = new ConcurrentHashMap<>();

	private final Map<String, String> personKeys = new ConcurrentHashMap<>();

	private final Map<String, String> accountsOf = new ConcurrentHashMap<>();

	Forecast forecast() {
		return this.forecast;
	}

	/**
	 * Adds a record that would be stored.
	 */
	void add(Desk.Item item) {
		EntryKind kind = item.pending().entry().kind();
		if (kind == EntryKind.ACCOUNT) {
			this.accounts.add(Prints.of(item.bulk().id()));
			this.accounts.add(Prints.of(String.valueOf(item.pending().entry().id())));
			addAccountKeys(item.bulk().id(), Host.own(text(item, "domain")), CompanyName.key(text(item, "name")));
		}
		else {
			add(kind, item.bulk().id(), item.lane());
			add(kind, String.valueOf(item.pending().entry().id()), item.lane());
			if (kind == EntryKind.PERSON) {
				addPersonKeys(item.bulk().id(), item.bulk().draft());
			}
		}
	}

	private static String text(Desk.Item item, String field) {
		return Objects.requireNonNullElse(item.bulk().draft().textOrNull(field), "");
	}

	private void addPersonKeys(String id, Draft draft) {
		String email = draft.textOrNull("email");
		if (email != null) {
			this.personKeys.putIfAbsent(Email.key(email), id);
		}
		String name = PersonName.key(Stream.of("firstName", "lastName")
			.map(draft::textOrNull)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" ")));
		if (!name.isEmpty()) {
			this.personKeys.putIfAbsent(name, id);
		}
	}

	void add(EntryKind kind, String id, String accountId) {
		this.accountsOf.put(kind + " " + id, accountId);
	}

	/**
	 * Adds by what an account would be found beside its id.
	 */
	void addAccountKeys(String id, String host, String name) {
		if (!host.isEmpty()) {
			this.accountKeys.putIfAbsent("host " + host, id);
		}
		if (!name.isEmpty()) {
			this.accountKeys.putIfAbsent("name " + name, id);
		}
	}

	/**
	 * The account that a key other than an id would lead to, or null.
	 */
	@Nullable String account(Key key) {
		return this.accountKeys.get(
				(key.by() == Key.By.DOMAIN) ? "host " + Host.own(key.value()) : "name " + CompanyName.key(key.value()));
	}

	/**
	 * The person whom a key other than an id would lead to, or null.
	 */
	@Nullable String person(Key key) {
		return this.personKeys.get((key.by() == Key.By.EMAIL) ? Email.key(key.value()) : PersonName.key(key.value()));
	}

	/**
	 * Adds what would be known of the accounts that records belong to.
	 */
	void complete(EntryKind kind, Collection<String> ids, Map<String, String> accounts) {
		ids.forEach((id) -> {
			String account = this.accountsOf.get(kind + " " + id);
			if (account != null) {
				accounts.putIfAbsent(id, account);
			}
		});
	}

	boolean hasAccount(@Nullable String id) {
		return id != null && this.accounts.contains(Prints.of(id));
	}

	/**
	 * Whether somebody would be stored.
	 */
	boolean hasPerson(@Nullable String id) {
		return this.accountsOf.containsKey(EntryKind.PERSON + " " + id);
	}

	/**
	 * What records would have met, had those before them been stored. Nothing was, so
	 * that what they would have become is thought of, too.
	 */
	List<BulkResult> results(List<Desk.Item> items, List<BulkResult> results, Records records) {
		List<BulkResult> real = new ArrayList<>();
		for (int i = 0; i < items.size(); i++) {
			Desk.Item item = items.get(i);
			BulkResult result = isPartOfImagined(item) ? BulkResult.of(BulkResult.Outcome.UPDATED)
					: complete(results.get(i), item.bulk().draft());
			if (!item.pending().part() && isStored(result)) {
				add(item);
				this.forecast.add(item, result);
			}
			real.add(result);
		}
		return withoutManagers(items, real, records);
	}

	/**
	 * Whose manager would be neither stored nor come.
	 */
	private List<BulkResult> withoutManagers(List<Desk.Item> items, List<BulkResult> results, Records records) {
		Set<String> there = records.employers(items.stream().flatMap((item) -> manager(item).stream()).toList())
			.keySet();
		List<BulkResult> noted = new ArrayList<>();
		for (int i = 0; i < items.size(); i++) {
			BulkResult result = results.get(i);
			boolean lacking = isStored(result)
					&& manager(items.get(i)).filter((id) -> !there.contains(id) && !hasPerson(id)).isPresent();
			noted.add(lacking ? result.lacking("reportsToId") : result);
		}
		return noted;
	}

	private boolean isPartOfImagined(Desk.Item item) {
		String id = item.bulk().id();
		if (item.pending().entry().kind() == EntryKind.PERSON) {
			return hasPerson(id) && (item.pending().part() || item.bulk().draft().textOrNull("accountId") == null);
		}
		return item.pending().part() && hasAccount(id);
	}

	private static boolean isStored(BulkResult result) {
		return result.fault() == null && result.outcome() != BulkResult.Outcome.WAITS;
	}

	private static Optional<String> manager(Desk.Item item) {
		return (item.pending().entry().kind() == EntryKind.PERSON)
				? Optional.ofNullable(item.bulk().draft().textOrNull("reportsToId")) : Optional.empty();
	}

	private BulkResult complete(BulkResult result, Draft draft) {
		boolean employer = result.outcome() == BulkResult.Outcome.WAITS && hasAccount(draft.textOrNull("accountId"));
		if (employer) {
			return BulkResult.of(BulkResult.Outcome.CREATED);
		}
		return "reportsToId".equals(result.lacks()) ? BulkResult.of(result.outcome()) : result;
	}

}
