package io.github.coterie.account;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.coterie.key.CompanyName;
import io.github.coterie.key.Email;
import io.github.coterie.key.Host;
import io.github.coterie.key.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * The keys that are kept with accounts and people, by which they are found again however
 * they are written; null where there is none.
 */
final class Keys {

	/**
	 * An index takes no value of more than 8 kB, and no name is as long as that.
	 */
	private static final int LONGEST = 500;

	private Keys() {
	}

	static @Nullable String ofCompany(String name) {
		return checked(CompanyName.key(name));
	}

	static @Nullable String ofDomain(@Nullable String domain) {
		return (domain != null) ? checked(Host.own(domain)) : null;
	}

	static @Nullable String ofPerson(@Nullable String firstName, @Nullable String lastName) {
		return checked(PersonName
			.key(Stream.of(firstName, lastName).filter(Objects::nonNull).collect(Collectors.joining(" "))));
	}

	static @Nullable String ofEmail(@Nullable String email) {
		return (email != null) ? checked(Email.key(email)) : null;
	}

	private static @Nullable String checked(String key) {
		return (key.isEmpty() || key.length() > LONGEST) ? null : key;
	}

}
