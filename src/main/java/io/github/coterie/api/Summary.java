package io.github.coterie.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

import io.github.coterie.account.CodePoints;
import io.github.coterie.book.AccountOrder;
import io.github.coterie.book.Ranking;
import io.github.coterie.book.Snapshot;
import io.github.coterie.book.Standing;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.committee.TemplateRole;
import io.github.coterie.coverage.Coverage;
import io.github.coterie.coverage.Layer;
import io.github.coterie.coverage.Seat;
import io.github.coterie.gap.Gap;
import io.github.coterie.gap.GapLevel;
import io.github.coterie.gap.NotedGap;
import org.jspecify.annotations.Nullable;

/**
 * Coverage of default committees and open gaps of a part of the book.
 *
 * @param key what the part is named
 * @param accounts how many
 * @param identified the mean of those that have one
 * @param reached the mean of those that have one
 * @param engaged the mean of those that have one
 * @param openGaps how many are open
 * @param criticalGaps how many of them are critical
 */
record Summary(String key, int accounts, @Nullable Double identified, @Nullable Double reached,
		@Nullable Double engaged, int openGaps, int criticalGaps) {

	private static final String NONE = "(none)";

	static List<Summary> of(Snapshot snapshot, Predicate<Standing> wanted, Dimension by) {
		List<Standing> standings = snapshot.ranking(AccountOrder.FIT, true)
			.ranked()
			.stream()
			.map(Ranking.Ranked::standing)
			.filter(wanted)
			.toList();
		if (by == Dimension.ROLE) {
			return snapshot.playbook()
				.template(RoleTemplate.DEFAULT_SOLUTION)
				.roles()
				.stream()
				.map(TemplateRole::role)
				.map((role) -> ofRole(role, standings))
				.toList();
		}
		Map<String, List<Standing>> parts = new TreeMap<>(CodePoints::compare);
		for (Standing standing : standings) {
			parts.computeIfAbsent(by.key(standing), (key) -> new ArrayList<>()).add(standing);
		}
		return parts.entrySet().stream().map((part) -> ofPart(part.getKey(), part.getValue())).toList();
	}

	private static Summary ofPart(String key, List<Standing> standings) {
		return new Summary(key, standings.size(), mean(standings, Coverage::identified),
				mean(standings, Coverage::reached), mean(standings, Coverage::engaged), count(standings, (gap) -> true),
				count(standings, (gap) -> gap.level() == GapLevel.CRITICAL));
	}

	private static Summary ofRole(BuyingRole role, List<Standing> standings) {
		return new Summary(role.name(), standings.size(), mean(standings, filled(role, Layer.IDENTIFIED)),
				mean(standings, filled(role, Layer.REACHED)), mean(standings, filled(role, Layer.ENGAGED)),
				count(standings, (gap) -> gap.role() == role),
				count(standings, (gap) -> gap.role() == role && gap.level() == GapLevel.CRITICAL));
	}

	private static Function<Coverage, @Nullable Double> filled(BuyingRole role, Layer layer) {
		return (coverage) -> coverage.seats()
			.stream()
			.filter((seat) -> seat.role() == role && seat.required() > 0)
			.findFirst()
			.map((Seat seat) -> 100 * seat.filled(layer))
			.orElse(null);
	}

	private static @Nullable Double mean(Collection<Standing> standings, Function<Coverage, @Nullable Double> value) {
		List<Double> known = new ArrayList<>();
		for (Standing standing : standings) {
			Double score = value.apply(standing.defaultCommittee().coverage());
			if (score != null) {
				known.add(score);
			}
		}
		return known.isEmpty() ? null : known.stream().mapToDouble(Double::doubleValue).average().orElse(0);
	}

	private static int count(Collection<Standing> standings, Predicate<Gap> wanted) {
		return (int) standings.stream()
			.flatMap((standing) -> standing.gaps().stream())
			.filter(NotedGap::isOpen)
			.map(NotedGap::gap)
			.filter(wanted)
			.count();
	}

	/**
	 * What is added up by.
	 */
	enum Dimension {

		OWNER, INDUSTRY, COUNTRY, TIER, ROLE;

		String key(Standing standing) {
			String key = switch (this) {
				case OWNER -> standing.account().owner();
				case INDUSTRY -> standing.account().industry();
				case COUNTRY -> standing.account().country();
				case TIER -> standing.tier().name();
				case ROLE -> null;
			};
			return (key == null || key.isBlank()) ? NONE : Objects.requireNonNull(key).strip();
		}

	}

}
