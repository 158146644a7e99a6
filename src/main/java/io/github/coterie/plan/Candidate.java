package io.github.coterie.plan;

import io.github.coterie.account.Person;

/**
 * Somebody who could fill a seat.
 *
 * @param person who
 * @param confidence 0 to 1
 * @param reason in words
 */
public record Candidate(Person person, double confidence, String reason) {

}
