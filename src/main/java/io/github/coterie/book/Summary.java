package io.github.coterie.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import io.github.coterie.account.CodePoints;
import io.github.coterie.account.Tier;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.committee.TemplateRole;
import io.github.coterie.gap.GapLevel;
import io.github.coterie.gap.GapState;
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
public record Summary(String key, int accounts, @Nullable Double identified, @Nullable Double reached,
		@Nullable Double engaged, int openGaps, int criticalGaps) {

	private static final String NONE = "(none)";

	/**
	 * Adds up the book, or the accounts of it that are wanted.
	 * @return by key; by role, in the order of the default template
	 */
	public static List<Summary> of(Snapshot snapshot, @Nullable Predicate<Line> wanted, Dimension by) {
		return switch (by) {
			case OWNER -> byWord(snapshot, wanted, (leaf, row) -> leaf.owner[row]);
			case INDUSTRY -> byWord(snapshot, wanted, (leaf, row) -> leaf.industry[row]);
			case COUNTRY -> byWord(snapshot, wanted, (leaf, row) -> leaf.country[row]);
			case TIER -> byTier(snapshot, wanted);
			case ROLE -> byRole(snapshot, wanted, snapshot.playbook().template(RoleTemplate.DEFAULT_SOLUTION).roles());
		};
	}

	private static List<Summary> byWord(Snapshot snapshot, @Nullable Predicate<Line> wanted, Part word) {
		return named(add(snapshot, wanted, word), snapshot::word);
	}

	private static List<Summary> byTier(Snapshot snapshot, @Nullable Predicate<Line> wanted) {
		return named(add(snapshot, wanted, (leaf, row) -> leaf.tier[row]), (tier) -> Tier.values()[tier].name());
	}

	private static List<Sum> add(Snapshot snapshot, @Nullable Predicate<Line> wanted, Part part) {
		return snapshot.scan()
			.collect(wanted, Sums::new,
					(sums, line) -> sums.of(part.of(line.leaf(), line.row())).add(line.leaf(), line.row()), Sums::and)
			.found();
	}

	/**
	 * Texts that differ in case or outer space only name one part, as most of its
	 * accounts write it.
	 */
	private static List<Summary> named(List<Sum> sums, Names names) {
		Map<String, Sum> spellings = new TreeMap<>(CodePoints::compare);
		for (Sum sum : sums) {
			String name = names.of(sum.number);
			spellings.merge((name == null || name.isBlank()) ? NONE : name.strip(), sum, Sum::and);
		}
		Map<String, String> usual = new HashMap<>();
		spellings.entrySet()
			.stream()
			.sorted(Comparator.comparingInt((spelling) -> -spelling.getValue().accounts))
			.forEach((spelling) -> usual.putIfAbsent(key(spelling.getKey()), spelling.getKey()));
		Map<String, Sum> parts = new TreeMap<>(CodePoints::compare);
		spellings.forEach((name, sum) -> parts.merge(usual.getOrDefault(key(name), name), sum, Sum::and));
		return parts.entrySet().stream().map((part) -> part.getValue().summary(part.getKey())).toList();
	}

	private static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

	private static List<Summary> byRole(Snapshot snapshot, @Nullable Predicate<Line> wanted, List<TemplateRole> roles) {
		GapWish.Sieve open = new GapWish(null, null, roles.stream().map(TemplateRole::role).toList(), null,
				List.of(GapState.OPEN))
			.sieve();
		Sums found = snapshot.scan().collect(wanted, Sums::new, (sums, line) -> {
			roles.forEach((role) -> sums.of(role.role().ordinal()).addRole(line.leaf(), line.row(), role));
			Several gaps = line.leaf().gaps();
			for (int at = gaps.start(line.row()); at < gaps.end(line.row()); at++) {
				if (open.lets(gaps.number(at))) {
					sums.of(GapMark.role(gaps.number(at))).addGap(GapMark.severity(gaps.number(at)));
				}
			}
		}, Sums::and);
		return roles.stream().map((role) -> found.of(role.role().ordinal()).summary(role.role().name())).toList();
	}

	/**
	 * The number of the part that an account belongs to.
	 */
	private interface Part {

		int of(Leaf leaf, int row);

	}

	/**
	 * The name of a part.
	 */
	private interface Names {

		@Nullable String of(int number);

	}

	/**
	 * A sum a part, by the part's number.
	 */
	private static final class Sums {

		private @Nullable Sum[] sums = new @Nullable Sum[64];

		Sum of(int number) {
			if (number >= this.sums.length) {
				this.sums = Arrays.copyOf(this.sums, Math.max(number + 1, 2 * this.sums.length));
			}
			Sum sum = this.sums[number];
			if (sum == null) {
				sum = new Sum(number);
				this.sums[number] = sum;
			}
			return sum;
		}

		Sums and(Sums other) {
			other.found().forEach((sum) -> of(sum.number).and(sum));
			return this;
		}

		List<Sum> found() {
			List<Sum> found = new ArrayList<>();
			for (Sum sum : this.sums) {
				if (sum != null) {
					found.add(sum);
				}
			}
			return found;
		}

	}

	private static final class Sum {

		private static final int LAYERS = 3;

		private final int number;

		private final double[] sums = new double[LAYERS];

		private final int[] known = new int[LAYERS];

		private int accounts;

		private int open;

		private int critical;

		Sum(int number) {
			this.number = number;
		}

		void add(Leaf leaf, int row) {
			this.accounts++;
			add(0, leaf.identified[row]);
			add(1, leaf.reached[row]);
			add(2, leaf.engaged[row]);
			this.open += leaf.openGaps[row];
			this.critical += leaf.criticalGaps[row];
		}

		void addRole(Leaf leaf, int row, TemplateRole role) {
			this.accounts++;
			add(0, filled(leaf.seatsIdentified, row, role));
			add(1, filled(leaf.seatsReached, row, role));
			add(2, filled(leaf.seatsEngaged, row, role));
		}

		private static double filled(long[] seats, int row, TemplateRole role) {
			return (role.required() > 0)
					? 100 * Math.min(1, Leaf.count(seats, row, role.role()) / (double) role.required()) : Double.NaN;
		}

		void addGap(int severity) {
			this.open++;
			this.critical += (GapLevel.of(severity) == GapLevel.CRITICAL) ? 1 : 0;
		}

		private void add(int layer, double value) {
			if (!Double.isNaN(value)) {
				this.sums[layer] += value;
				this.known[layer]++;
			}
		}

		Sum and(Sum other) {
			Arrays.setAll(this.sums, (layer) -> this.sums[layer] + other.sums[layer]);
			Arrays.setAll(this.known, (layer) -> this.known[layer] + other.known[layer]);
			this.accounts += other.accounts;
			this.open += other.open;
			this.critical += other.critical;
			return this;
		}

		Summary summary(String key) {
			return new Summary(key, this.accounts, mean(0), mean(1), mean(2), this.open, this.critical);
		}

		private @Nullable Double mean(int layer) {
			return (this.known[layer] > 0) ? this.sums[layer] / this.known[layer] : null;
		}

	}

}
