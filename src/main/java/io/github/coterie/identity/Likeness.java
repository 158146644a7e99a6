package io.github.coterie.identity;

import java.util.Locale;
import java.util.Objects;

import io.github.coterie.account.Account;
import io.github.coterie.account.Person;
import io.github.coterie.alias.RecordKind;
import io.github.coterie.key.CompanyName;
import io.github.coterie.key.Country;
import io.github.coterie.key.Email;
import io.github.coterie.key.Host;
import io.github.coterie.key.PersonName;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/**
 * How likely two records are one and the same, told from their fields alone.
 */
final class Likeness {

	/**
	 * What is less likely is not worth a look.
	 */
	static final double LEAST = 0.3;

	private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

	private static final double ALIKE = 0.85;

	private Likeness() {
	}

	static LikelyDouble of(Account left, Account right) {
		Evidence evidence = new Evidence();
		String domain = own(left.domain());
		String otherDomain = own(right.domain());
		boolean sameDomain = !domain.isEmpty() && domain.equals(otherDomain);
		if (sameDomain) {
			evidence.add(0.7, "same domain %s".formatted(domain));
		}
		names(left, right, evidence);
		if (!sameDomain && !domain.isEmpty() && !otherDomain.isEmpty()) {
			evidence.weaken(0.7, "but other domains, %s and %s".formatted(domain, otherDomain));
		}
		if (left.id().equals(right.parentId()) || right.id().equals(left.parentId())) {
			evidence.weaken(0.5, "but one owns the other");
		}
		else if (left.parentId() != null && left.parentId().equals(right.parentId())) {
			evidence.weaken(0.5, "but both are owned by %s".formatted(left.parentId()));
		}
		return evidence.of(RecordKind.ACCOUNT, left.id(), right.id());
	}

	private static void names(Account left, Account right, Evidence evidence) {
		String name = CompanyName.key(left.name());
		if (name.isEmpty() || !name.equals(CompanyName.key(right.name()))) {
			return;
		}
		String country = country(left);
		String otherCountry = country(right);
		if (country.isEmpty() || otherCountry.isEmpty()) {
			evidence.add(0.6, "same name without legal form, country not known");
		}
		else if (country.equals(otherCountry)) {
			evidence.add(0.8, "same name without legal form in %s".formatted(shown(country)));
		}
		else {
			evidence.add(0.35,
					"same name without legal form, but in %s and %s".formatted(shown(country), shown(otherCountry)));
		}
	}

	static LikelyDouble of(Person left, Person right) {
		Evidence evidence = new Evidence();
		String name = name(left);
		String otherName = name(right);
		boolean sameName = !name.isEmpty() && name.equals(otherName);
		String email = (left.email() != null) ? Email.key(left.email()) : "";
		String otherEmail = (right.email() != null) ? Email.key(right.email()) : "";
		if (!email.isEmpty() && email.equals(otherEmail)) {
			boolean likeNames = name.isEmpty() || otherName.isEmpty() || SIMILARITY.apply(name, otherName) >= ALIKE;
			if (likeNames) {
				evidence.add(0.9, "same e-mail %s".formatted(email));
			}
			else {
				evidence.add(0.4, "same e-mail %s, but other names".formatted(email));
			}
		}
		if (sameName && left.accountId().equals(right.accountId())) {
			nameAndTitle(left, right, evidence);
			if (!email.isEmpty() && !otherEmail.isEmpty() && !email.equals(otherEmail)) {
				evidence.weaken(0.85, "but other e-mails");
			}
		}
		else if (sameName) {
			evidence.add(0.1, "same name, but at other companies");
		}
		return evidence.of(RecordKind.PERSON, left.id(), right.id());
	}

	private static void nameAndTitle(Person left, Person right, Evidence evidence) {
		String title = (left.title() != null) ? left.title().strip().toLowerCase(Locale.ROOT) : "";
		String otherTitle = (right.title() != null) ? right.title().strip().toLowerCase(Locale.ROOT) : "";
		if (title.isEmpty() || otherTitle.isEmpty()) {
			evidence.add(0.65, "same name and company");
		}
		else if (SIMILARITY.apply(title, otherTitle) >= ALIKE) {
			evidence.add(0.85, "same name and company, titles alike");
		}
		else {
			evidence.add(0.5, "same name and company, but other titles");
		}
	}

	private static String name(Person person) {
		return PersonName.key(Objects.requireNonNullElse(person.firstName(), "") + " "
				+ Objects.requireNonNullElse(person.lastName(), ""));
	}

	private static String own(@Nullable String domain) {
		return (domain != null) ? Host.own(domain) : "";
	}

	private static String country(Account account) {
		return (account.country() != null) ? Country.key(account.country()) : "";
	}

	private static String shown(String country) {
		return (country.length() == 2) ? Locale.of("", country).getDisplayCountry(Locale.ENGLISH) : country;
	}

}
