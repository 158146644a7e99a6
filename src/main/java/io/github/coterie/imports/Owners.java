package io.github.coterie.imports;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.coterie.entry.Key;
import io.github.coterie.entry.Reference;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;

/**
 * The sellers whom records may name, by id and by name. There are few, so they are kept.
 */
final class Owners {

	private static final String ALL = """
			MATCH (owner:Owner)
			RETURN owner.id AS id, owner.name AS name, owner.email AS email""";

	private final Map<String, String> addresses = new ConcurrentHashMap<>();

	private Owners() {
	}

	static Owners of(Neo4jClient client) {
		Owners owners = new Owners();
		client.query(ALL)
			.fetch()
			.all()
			.forEach((row) -> owners.add(String.valueOf(row.get("id")), (String) row.get("name"),
					(String) row.get("email")));
		return owners;
	}

	void add(String id, @Nullable String name, @Nullable String email) {
		String address = (email != null) ? email : name;
		if (address != null) {
			this.addresses.put(id, address);
			if (name != null) {
				this.addresses.put(nameRef(name), address);
			}
		}
	}

	/**
	 * How a seller is called in records that name nobody known.
	 */
	static String nameRef(String name) {
		return "name " + name.toLowerCase(Locale.ROOT);
	}

	/**
	 * Who a reference names: an address, and what to tie it by once the seller is known.
	 */
	Named named(Reference reference) {
		for (Key key : reference.keys()) {
			String ref = (key.by() == Key.By.NAME) ? nameRef(key.value()) : key.value();
			String known = this.addresses.get(ref);
			if (known != null) {
				return new Named(known, null);
			}
			if (key.by() == Key.By.EMAIL) {
				return new Named(key.value(), null);
			}
		}
		Key last = reference.keys().getLast();
		return (last.by() == Key.By.NAME) ? new Named(last.value(), nameRef(last.value()))
				: new Named(null, last.value());
	}

	/**
	 * A seller.
	 *
	 * @param address an e-mail address, or a name where nothing else is known, or null
	 * @param ref what the seller was called by when nobody knew more; null when known
	 */
	record Named(@Nullable String address, @Nullable String ref) {

	}

}
