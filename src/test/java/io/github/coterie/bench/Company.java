package io.github.coterie.bench;

import java.util.List;

import io.github.coterie.account.Account;
import io.github.coterie.account.Person;
import io.github.coterie.committee.Part;
import io.github.coterie.engagement.Touchpoint;

/**
 * One generated account with all that belongs to it.
 *
 * @param account the account
 * @param people who works there, in the order of their ids
 * @param solutions one a committee, the default one first
 * @param parts who is in which committee
 * @param touchpoints in no order
 */
record Company(Account account, List<Person> people, List<String> solutions, List<Part> parts,
		List<Touchpoint> touchpoints) {

}
