package io.github.coterie.plan;

import io.github.coterie.account.Person;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.gap.Gap;
import org.jspecify.annotations.Nullable;

/**
 * Suggestions in words.
 */
final class Advice {

	private Advice() {
	}

	static String withPerson(Gap gap, Person person, @Nullable Channel channel) {
		String name = person.fullName();
		String how = how(channel);
		return switch (gap.key().kind()) {
			case ROLE_MISSING, ROLE_UNDERFILLED -> "Find out whether %s is %s: %s".formatted(name, role(gap), how);
			case CONTACT_LEFT -> "Find out whether %s takes over as %s: %s".formatted(name, role(gap), how);
			case NO_POWER -> "Bring %s in, who can decide: %s".formatted(name, how);
			case SINGLE_THREADED -> "Win %s as a second contact: %s".formatted(name, how);
			case DETRACTOR -> "Hear what %s has against it: %s".formatted(name, how);
			case NEVER_TOUCHED -> "Get to know %s: %s".formatted(name, how);
			case GONE_QUIET -> "Give %s a reason to answer again: %s".formatted(name, how);
			case GHOSTED -> "Try %s another way: %s".formatted(name, how);
			case UNREACHABLE -> "Ask a colleague how to reach %s: %s".formatted(name, how);
		};
	}

	static String withoutPerson(Gap gap) {
		return switch (gap.key().kind()) {
			case ROLE_MISSING, ROLE_UNDERFILLED -> "Find out who is %s; nobody known fits".formatted(role(gap));
			case CONTACT_LEFT -> "Find out who takes over as %s; nobody known fits".formatted(role(gap));
			case NO_POWER -> "Ask those who answer who decides";
			case SINGLE_THREADED -> "Ask the one who answers whom else to talk to";
			default -> "Look the account up again";
		};
	}

	private static String role(Gap gap) {
		BuyingRole role = gap.role();
		return (role != null) ? role.words() : "a member";
	}

	private static String how(@Nullable Channel channel) {
		return switch (channel) {
			case EMAIL -> "write an e-mail";
			case CALL -> "call";
			case INTRODUCTION -> "ask for an introduction";
			case null -> "no channel may be used and no colleague answers yet";
		};
	}

}
