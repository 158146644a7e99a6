package io.github.coterie.book;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.coterie.committee.BuyingCommittee;
import io.github.coterie.committee.Membership;
import io.github.coterie.committee.RoleAssignment;
import io.github.coterie.committee.Stakeholder;
import io.github.coterie.engagement.ContactHistory;

/**
 * Stored facts as text that can be compared: in one order, without the revision, and
 * without the gaps that stand in a property of their own.
 */
public final class StoredFactsText {

	private StoredFactsText() {
	}

	public static String of(String id, Object bytes) {
		AccountFacts facts = Objects.requireNonNull(StoredFacts.read(id, (byte[]) bytes));
		List<String> people = facts.people()
			.stream()
			.sorted(Comparator.comparing(Stakeholder::id))
			.map((person) -> person.with(ContactHistory.NONE).toString().replaceAll(", history=.*", " ")
					+ text(person.history()))
			.toList();
		List<String> committees = facts.committees().stream().map(StoredFactsText::text).toList();
		return Stream.of(facts.account(), facts.tier(), people, committees, text(facts.history()))
			.map(String::valueOf)
			.toList()
			.toString();
	}

	private static String text(BuyingCommittee committee) {
		return committee.solution() + committee.memberships()
			.stream()
			.map((member) -> List.of(member.person().id(), member.support(), member.politicalStatus(), roles(member))
				.toString())
			.sorted()
			.toList();
	}

	private static List<String> roles(Membership member) {
		return member.roles().stream().map(RoleAssignment::toString).sorted().toList();
	}

	static String text(ContactHistory history) {
		return List
			.of(history.raw(), history.reference(), history.total(), history.touches(), history.lastTouch(),
					history.lastResponse(), history.unanswered(), history.firstUnanswered(),
					Arrays.toString(history.recentResponses()), Arrays.toString(history.ahead()))
			.toString();
	}

}
