package io.github.coterie.book;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * The whole book at an instant. Immutable; orders are made when they are first asked for.
 */
public final class Snapshot {

	private final Instant asOf;

	private final long version;

	private final Playbook playbook;

	private final Map<String, Standing> standings;

	private final Map<String, Ranking> rankings = new ConcurrentHashMap<>();

	private final @Nullable Map<String, Ranking> rankingsBefore;

	private volatile @Nullable List<AccountGap> gaps;

	Snapshot(Instant asOf, long version, Playbook playbook, Map<String, Standing> standings,
			@Nullable Snapshot before) {
		this.asOf = asOf;
		this.version = version;
		this.playbook = playbook;
		this.standings = standings;
		this.rankingsBefore = (before != null) ? before.rankings : null;
	}

	public Instant asOf() {
		return this.asOf;
	}

	long version() {
		return this.version;
	}

	public Playbook playbook() {
		return this.playbook;
	}

	Map<String, Standing> standings() {
		return this.standings;
	}

	public @Nullable Standing standing(String accountId) {
		return this.standings.get(accountId);
	}

	public Ranking ranking(AccountOrder order, boolean descending) {
		String name = order.name() + descending;
		return this.rankings.computeIfAbsent(name, (same) -> Ranking.of(order, descending, this.standings,
				(this.rankingsBefore != null) ? this.rankingsBefore.get(name) : null));
	}

	/**
	 * The account's position by fit, from 1.
	 */
	public int fitRank(Standing standing) {
		return ranking(AccountOrder.FIT, true).rank(standing);
	}

	/**
	 * The account's position by priority, from 1.
	 */
	public int priorityRank(Standing standing) {
		return ranking(AccountOrder.PRIORITY, true).rank(standing);
	}

	/**
	 * Every gap of every account, severest first.
	 */
	public List<AccountGap> gaps() {
		List<AccountGap> made = this.gaps;
		if (made == null) {
			made = this.standings.values()
				.stream()
				.flatMap((standing) -> standing.gaps().stream().map((noted) -> AccountGap.of(standing, noted)))
				.sorted(Comparator.comparing(AccountGap::place))
				.toList();
			this.gaps = made;
		}
		return made;
	}

}
