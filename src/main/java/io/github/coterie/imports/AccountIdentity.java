package io.github.coterie.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.coterie.key.CompanyName;
import io.github.coterie.key.Country;
import io.github.coterie.key.Host;
import org.jspecify.annotations.Nullable;

/**
 * Tells which account a row is about. One that its system knows by an id is joined with
 * that of another system when it has the same domain of its own, or the same name without
 * legal form in the same country; two of one system stay two. One without an id is known
 * by domain and name alone.
 */
final class AccountIdentity {

	private final Candidates byHost;

	private final Candidates byName;

	private final Map<String, String> ofThisChunk = new HashMap<>();

	private final PrintSet joined;

	private final @Nullable Imagined imagined;

	private AccountIdentity(Candidates byHost, Candidates byName, PrintSet joined, @Nullable Imagined imagined) {
		this.byHost = byHost;
		this.byName = byName;
		this.joined = joined;
		this.imagined = imagined;
	}

	/**
	 * Looks up what could be meant.
	 * @param joined what rows of the same table were joined with before
	 */
	static AccountIdentity of(Desk desk, List<Pending> strangers, PrintSet joined) {
		List<String> hosts = new ArrayList<>();
		List<String> names = new ArrayList<>();
		for (Pending pending : strangers) {
			if (pending.entry().id() == null || desk.others()) {
				String host = host(pending);
				String name = text(pending, "name");
				if (!host.isEmpty()) {
					hosts.add(host);
				}
				if (name != null) {
					names.add(name);
				}
			}
		}
		return new AccountIdentity(desk.records().accountsByHost(hosts), desk.records().accountsByName(names), joined,
				desk.imagined());
	}

	/**
	 * The record that a row is about.
	 * @param known what its id leads to, or null
	 */
	Known of(Pending pending, @Nullable Known known) {
		if (known != null) {
			return known;
		}
		String id = pending.entry().id();
		Candidate match = match(pending, id != null);
		if (id != null) {
			return (match != null && !match.isOf(pending.system()) && this.joined.add(Prints.of(match.id())))
					? new Known(match.id(), null, true, false) : new Known(id, null, false, true);
		}
		String made = (match != null) ? match.id() : madeId(pending);
		return new Known(made, null, false, match == null);
	}

	private @Nullable Candidate match(Pending pending, boolean strict) {
		List<Candidate> hosts = this.byHost.host(text(pending, "domain"));
		if (hosts.size() == 1) {
			return hosts.getFirst();
		}
		List<Candidate> candidates = hosts.isEmpty() ? this.byName.company(text(pending, "name")) : hosts;
		String country = text(pending, "country");
		List<Candidate> near = candidates.stream().filter((one) -> one.isIn(country)).toList();
		if (near.size() == 1) {
			return near.getFirst();
		}
		boolean enough = !strict && candidates.size() == 1
				&& (country == null || candidates.getFirst().country() == null);
		return enough ? candidates.getFirst() : null;
	}

	/**
	 * An id made of what tells the account from others, so that it is the same each time.
	 */
	private String madeId(Pending pending) {
		String host = host(pending);
		String name = CompanyName.key(String.valueOf(text(pending, "name")));
		String country = text(pending, "country");
		String place = (country != null) ? Country.key(country) : "";
		String made = pending.system() + ":" + (host.isEmpty() ? (name + (place.isEmpty() ? "" : "/" + place)) : host);
		List<String> keys = new ArrayList<>();
		if (!host.isEmpty()) {
			keys.add("host " + host);
		}
		keys.add("name " + name + "/" + place);
		if (host.isEmpty() && country == null) {
			keys.add("name " + name);
		}
		String id = keys.stream().map(this.ofThisChunk::get).filter((one) -> one != null).findFirst().orElse(made);
		if (this.imagined != null) {
			this.imagined.addAccountKeys(id, host, name);
		}
		keys.add("name " + name);
		keys.forEach((key) -> this.ofThisChunk.putIfAbsent(key, id));
		return id;
	}

	private static String host(Pending pending) {
		String domain = text(pending, "domain");
		return (domain != null) ? Host.own(domain) : "";
	}

	private static @Nullable String text(Pending pending, String field) {
		return (pending.entry().fields().get(field) instanceof String text) ? text : null;
	}

}
