package io.github.coterie.plan;

import java.util.List;

import io.github.coterie.account.Person;
import org.jspecify.annotations.Nullable;

/**
 * What to do next about a gap.
 *
 * @param action in words
 * @param person with whom
 * @param channel by which channel, null when there is none that may be used
 * @param via engaged colleagues, from the one to ask first to the one nearest to the
 * person
 */
public record Suggestion(String action, @Nullable Person person, @Nullable Channel channel, List<Person> via) {

}
