package io.github.coterie.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.github.coterie.account.CodePoints;
import io.github.coterie.account.People;
import io.github.coterie.account.Person;
import io.github.coterie.book.AccountGap;
import io.github.coterie.book.Standing;
import io.github.coterie.committee.BuyingCommittee;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.Membership;
import io.github.coterie.committee.Stakeholder;
import io.github.coterie.coverage.Layer;
import io.github.coterie.engagement.Decay;
import io.github.coterie.gap.Gap;
import io.github.coterie.gap.GapKind;
import io.github.coterie.gap.GapState;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What to do next about gaps: with whom, by which channel, and through whom. Costs two
 * statements for any number of gaps.
 */
@Component
public class Suggestions {

	private static final int ALLIES = 20;

	private final People people;

	private final WarmWays ways;

	Suggestions(People people, WarmWays ways) {
		this.people = people;
		this.ways = ways;
	}

	/**
	 * Makes a suggestion for each gap that is not resolved.
	 */
	public Map<AccountGap, Suggestion> make(Collection<AccountGap> gaps) {
		List<AccountGap> present = gaps.stream().filter((gap) -> gap.noted().state() != GapState.RESOLVED).toList();
		Map<String, List<Person>> staff = this.people
			.findAt(present.stream().map((gap) -> gap.standing().account().id()).distinct().toList());
		Map<AccountGap, Person> targets = new HashMap<>();
		for (AccountGap gap : present) {
			Person target = target(gap, staff.getOrDefault(gap.standing().account().id(), List.of()));
			if (target != null) {
				targets.put(gap, target);
			}
		}
		Map<AccountGap, List<String>> ways = ways(targets);
		Map<String, Person> known = known(ways.values(), staff.values());
		Map<AccountGap, Suggestion> suggestions = new HashMap<>();
		for (AccountGap gap : present) {
			List<Person> via = ways.getOrDefault(gap, List.of())
				.stream()
				.map(known::get)
				.filter(Objects::nonNull)
				.toList();
			suggestions.put(gap, suggestion(gap, targets.get(gap), via));
		}
		return suggestions;
	}

	private Map<AccountGap, List<String>> ways(Map<AccountGap, Person> targets) {
		Map<String, List<String>> found = this.ways.find(wanted(targets));
		Map<AccountGap, List<String>> ways = new HashMap<>();
		targets.forEach((gap, target) -> {
			List<String> way = found.get(target.id());
			ways.put(gap, (way != null) ? way : allies(gap.standing(), target.id()).stream().limit(1).toList());
		});
		return ways;
	}

	/**
	 * Hardly any way leads over people of another account, who are still to be found.
	 */
	private Map<String, Person> known(Collection<List<String>> ways, Collection<List<Person>> staff) {
		Map<String, Person> known = new HashMap<>();
		staff.forEach((people) -> people.forEach((person) -> known.put(person.id(), person)));
		List<String> elsewhere = ways.stream()
			.flatMap(List::stream)
			.filter((id) -> !known.containsKey(id))
			.distinct()
			.toList();
		if (!elsewhere.isEmpty()) {
			known.putAll(this.people.find(elsewhere));
		}
		return known;
	}

	private static Suggestion suggestion(AccountGap gap, @Nullable Person target, List<Person> via) {
		Gap what = gap.noted().gap();
		if (target == null) {
			return new Suggestion(Advice.withoutPerson(what), null, null, List.of());
		}
		Channel channel = Channel.to(target, what.key().kind() == GapKind.GHOSTED, !via.isEmpty());
		return new Suggestion(Advice.withPerson(what, target, channel), target, channel, via);
	}

	private static List<WarmWays.Target> wanted(Map<AccountGap, Person> targets) {
		Map<String, WarmWays.Target> wanted = new HashMap<>();
		targets.forEach((gap, person) -> {
			List<String> allies = allies(gap.standing(), person.id());
			if (!allies.isEmpty()) {
				wanted.put(person.id(), new WarmWays.Target(person.id(), allies));
			}
		});
		return new ArrayList<>(wanted.values());
	}

	private static @Nullable Person target(AccountGap gap, List<Person> staff) {
		Gap what = gap.noted().gap();
		Map<String, Person> byId = staff.stream().collect(Collectors.toMap(Person::id, (person) -> person));
		BuyingCommittee committee = gap.standing().committee(what.key().solution()).committee();
		BuyingRole role = what.role();
		return switch (what.key().kind().approach()) {
			case SEAT, SUCCESSOR -> (role != null) ? candidate(role, committee, staff) : null;
			case DECIDER -> byId.get(powerful(gap.standing(), committee));
			case SECOND_CONTACT -> byId.get(second(gap.standing(), committee));
			case MEMBER -> (what.member() != null) ? byId.get(what.member().person().id()) : null;
		};
	}

	private static @Nullable Person candidate(BuyingRole role, BuyingCommittee committee, List<Person> staff) {
		return Candidates.find(role, committee, staff).stream().findFirst().map(Candidate::person).orElse(null);
	}

	/**
	 * The most senior colleague with power, members first.
	 */
	private static String powerful(Standing standing, BuyingCommittee committee) {
		List<String> deciding = committee.members()
			.stream()
			.filter((member) -> member.confirmedRoles().stream().anyMatch(BuyingRole::decides))
			.map((member) -> member.person().id())
			.sorted(CodePoints::compare)
			.toList();
		if (!deciding.isEmpty()) {
			return deciding.getFirst();
		}
		return standing.people()
			.stream()
			.filter((person) -> !person.hasLeft() && !person.isPlaceholder() && person.seniority().hasPower())
			.min(Comparator.comparing(Stakeholder::seniority).thenComparing(Stakeholder::id, CodePoints::compare))
			.map(Stakeholder::id)
			.orElse("");
	}

	/**
	 * The weightiest member who does not answer yet.
	 */
	private static String second(Standing standing, BuyingCommittee committee) {
		return committee.members()
			.stream()
			.filter((member) -> !Layer.ENGAGED.counts(member, standing.at()))
			.min(Comparator.comparingDouble((Membership member) -> -weight(standing, committee, member))
				.thenComparing((member) -> member.person().id(), CodePoints::compare))
			.map((member) -> member.person().id())
			.orElse("");
	}

	private static double weight(Standing standing, BuyingCommittee committee, Membership member) {
		var template = standing.playbook().template(committee.solution());
		return template.weight(template.weightiest(member.confirmedRoles()));
	}

	/**
	 * Colleagues who answer, may be asked and are not against us, the most engaged first.
	 */
	private static List<String> allies(Standing standing, String exceptId) {
		Instant now = standing.at();
		Decay decay = standing.playbook().model().decay();
		return standing.people()
			.stream()
			.filter((person) -> !person.hasLeft() && !person.isPlaceholder() && !person.isUnreachable()
					&& !person.id().equals(exceptId) && !isAgainst(person, standing) && Layer.isEngaged(person, now))
			.sorted(Comparator.comparingDouble((Stakeholder person) -> -person.history().score(now, decay))
				.thenComparing(Stakeholder::id, CodePoints::compare))
			.limit(ALLIES)
			.map(Stakeholder::id)
			.toList();
	}

	private static boolean isAgainst(Stakeholder person, Standing standing) {
		return standing.committees()
			.stream()
			.flatMap((one) -> one.committee().memberships().stream())
			.anyMatch((part) -> part.person().id().equals(person.id()) && part.support().isAgainst());
	}

}
