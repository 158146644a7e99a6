package io.github.coterie.identity;

import java.util.List;

import io.github.coterie.account.Account;
import io.github.coterie.account.EmploymentStatus;
import io.github.coterie.account.Person;
import io.github.coterie.account.Seniority;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How likely two records are one, and why.
 */
class LikenessTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Acme Inc | acme.com    | DE |       | Acme GmbH | www.acme.com  | Germany |       | 0.94 | same domain acme.com, same name without legal form in Germany
					Acme Inc | acme.com    | DE |       | Bell      | acme.com      | FR      |       | 0.7  | same domain acme.com
					Acme Inc |             | DE |       | ACME      |               | Germany |       | 0.8  | same name without legal form in Germany
					Acme Inc |             |    |       | ACME      |               | Germany |       | 0.6  | same name without legal form, country not known
					Acme Inc |             | FR |       | ACME      |               | Germany |       | 0.35 | same name without legal form, but in France and Germany
					Acme Inc | acme.com    | DE |       | ACME      | acme.de       | DE      |       | 0.56 | same name without legal form in Germany, but other domains, acme.com and acme.de
					Acme Inc | gmail.com   | DE |       | Bell      | gmail.com     | DE      |       | 0    | ''
					Acme Inc | acme.com    | DE | right | Bell      | acme.com      | DE      |       | 0.35 | same domain acme.com, but one owns the other
					Acme Inc | acme.com    | DE | group | Bell      | acme.com      | DE      | group | 0.35 | same domain acme.com, but both are owned by group
					""")
	void accounts(String name, @Nullable String domain, @Nullable String country, @Nullable String parent,
			String otherName, @Nullable String otherDomain, @Nullable String otherCountry, @Nullable String otherParent,
			double score, String reasons) {
		LikelyDouble pair = Likeness.of(account("left", name, domain, country, parent),
				account("right", otherName, otherDomain, otherCountry, otherParent));
		assertThat(pair.score()).isEqualTo(score);
		assertThat(String.join(", ", pair.reasons())).isEqualTo(reasons);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					a | Ann | Able  | ann@acme.com  |     | b | Dr. Ann | Able  | ANN@acme.com | CEO    | 0.91 | same e-mail ann@acme.com, same name, but at other companies
					a | Ann | Able  | info@acme.com |     | a | Bob     | Baker | info@acme.com |       | 0.4  | same e-mail info@acme.com, but other names
					a | Ann | Able  |               | CEO | a | Able    | Ann   |              | C.E.O. | 0.85 | same name and company, titles alike
					a | Ann | Able  |               | CEO | a | Ann     | Able  |              |        | 0.65 | same name and company
					a | Ann | Able  | a@acme.com    | CEO | a | Ann     | Able  | b@acme.com   | Buyer  | 0.425 | same name and company, but other titles, but other e-mails
					a | Ann | Able  |               |     | b | Ann     | Able  |              |        | 0.1  | same name, but at other companies
					""")
	void people(String accountId, String firstName, String lastName, @Nullable String email, @Nullable String title,
			String otherAccountId, String otherFirstName, String otherLastName, @Nullable String otherEmail,
			@Nullable String otherTitle, double score, String reasons) {
		LikelyDouble pair = Likeness.of(person("left", accountId, firstName, lastName, email, title),
				person("right", otherAccountId, otherFirstName, otherLastName, otherEmail, otherTitle));
		assertThat(pair.score()).isEqualTo(score);
		assertThat(String.join(", ", pair.reasons())).isEqualTo(reasons);
	}

	private static Account account(String id, String name, @Nullable String domain, @Nullable String country,
			@Nullable String parentId) {
		return new Account(id, name, domain, null, null, null, null, country, List.of(), null, null, false, null,
				parentId);
	}

	private static Person person(String id, String accountId, String firstName, String lastName, @Nullable String email,
			@Nullable String title) {
		return new Person(id, accountId, firstName, lastName, title, Seniority.UNKNOWN, null, email, false, false,
				false, EmploymentStatus.UNKNOWN, false, null);
	}

}
