package io.github.coterie.gap;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * The gaps of one account that were ever seen. Immutable.
 */
public final class Ledger {

	/**
	 * Before anything was seen.
	 */
	public static final Ledger EMPTY = new Ledger(new TreeMap<>());

	private final SortedMap<GapKey, LedgerEntry> entries;

	private Ledger(SortedMap<GapKey, LedgerEntry> entries) {
		this.entries = entries;
	}

	public static Ledger of(SortedMap<GapKey, LedgerEntry> entries) {
		return new Ledger(entries);
	}

	public Map<GapKey, LedgerEntry> entries() {
		return java.util.Collections.unmodifiableSortedMap(this.entries);
	}

	public @Nullable LedgerEntry entry(GapKey key) {
		return this.entries.get(key);
	}

	/**
	 * Takes note of what is missing now: what is new is opened, what is gone is resolved,
	 * what came back is open again and keeps when it was first seen.
	 * @param gaps everything that is missing
	 * @param now when that was found
	 * @return this when nothing opened and nothing was resolved
	 */
	public Ledger settle(Collection<Gap> gaps, Instant now) {
		return settle(byKey(gaps), now);
	}

	/**
	 * Settles, and puts what is missing now beside what is remembered.
	 * @param gaps everything that is missing
	 * @param now the instant it is missing at
	 */
	public Noted note(Collection<Gap> gaps, Instant now) {
		Map<GapKey, Gap> missing = byKey(gaps);
		Ledger settled = settle(missing, now);
		List<NotedGap> noted = new ArrayList<>(settled.entries.size());
		settled.entries.forEach((key, entry) -> {
			Gap gap = missing.get(key);
			noted.add(new NotedGap((gap != null) ? gap : Gap.gone(key, entry), entry, entry.state(now)));
		});
		return new Noted(settled, List.copyOf(noted));
	}

	private static Map<GapKey, Gap> byKey(Collection<Gap> gaps) {
		Map<GapKey, Gap> byKey = HashMap.newHashMap(gaps.size());
		gaps.forEach((gap) -> byKey.put(gap.key(), gap));
		return byKey;
	}

	private Ledger settle(Map<GapKey, Gap> missing, Instant now) {
		if (isSettled(missing.keySet())) {
			return this;
		}
		SortedMap<GapKey, LedgerEntry> settled = new TreeMap<>(this.entries);
		settled.replaceAll((key, entry) -> entry.resolved());
		missing.forEach((key, gap) -> {
			LedgerEntry before = this.entries.get(key);
			if (before == null) {
				settled.put(key, LedgerEntry.opened(now, gap.severity()));
			}
			else {
				settled.put(key, (before.decided() == GapState.RESOLVED) ? before.reopened() : before);
			}
		});
		return settled.equals(this.entries) ? this : new Ledger(settled);
	}

	/**
	 * Whether these are the gaps that are open here, which is nearly always so.
	 */
	private boolean isSettled(Set<GapKey> missing) {
		int there = 0;
		for (Map.Entry<GapKey, LedgerEntry> entry : this.entries.entrySet()) {
			if (entry.getValue().decided() != GapState.RESOLVED) {
				if (!missing.contains(entry.getKey())) {
					return false;
				}
				there++;
			}
		}
		return there == missing.size();
	}

	/**
	 * This ledger and what only another one has.
	 */
	public Ledger and(Ledger other) {
		if (this.entries.keySet().containsAll(other.entries.keySet())) {
			return this;
		}
		SortedMap<GapKey, LedgerEntry> all = new TreeMap<>(other.entries);
		all.putAll(this.entries);
		return new Ledger(all);
	}

	/**
	 * The entries that pass, under the keys they are to have; null leaves one out.
	 */
	public Ledger select(Function<GapKey, @Nullable GapKey> key) {
		SortedMap<GapKey, LedgerEntry> selected = new TreeMap<>();
		this.entries.forEach((old, entry) -> {
			GapKey renamed = key.apply(old);
			if (renamed != null) {
				selected.putIfAbsent(renamed, entry);
			}
		});
		return new Ledger(selected);
	}

	public Ledger snooze(GapKey key, Instant until) {
		return decide(key, (entry) -> entry.snoozed(until));
	}

	public Ledger dismiss(GapKey key, String reason) {
		return decide(key, (entry) -> entry.dismissed(reason));
	}

	public Ledger reopen(GapKey key) {
		return decide(key, LedgerEntry::reopened);
	}

	private Ledger decide(GapKey key, UnaryOperator<LedgerEntry> decision) {
		SortedMap<GapKey, LedgerEntry> decided = new TreeMap<>(this.entries);
		decided.computeIfPresent(key, (same, entry) -> decision.apply(entry));
		return new Ledger(decided);
	}

	/**
	 * The ledger as lines of text, as it is kept with its account.
	 */
	public List<String> toLines() {
		return this.entries.entrySet().stream().map((entry) -> line(entry.getKey(), entry.getValue())).toList();
	}

	/**
	 * Reads what {@link #toLines()} wrote.
	 */
	public static Ledger ofLines(Collection<?> lines) {
		SortedMap<GapKey, LedgerEntry> entries = new TreeMap<>();
		for (Object line : lines) {
			String[] words = line.toString().split(" ", -1);
			entries.put(new GapKey(GapKind.valueOf(words[0]), decode(words[1]), decode(words[2])),
					new LedgerEntry(GapState.valueOf(words[3]), Instant.ofEpochMilli(Long.parseLong(words[4])),
							words[5].isEmpty() ? null : Instant.ofEpochMilli(Long.parseLong(words[5])),
							words[7].isEmpty() ? null : decode(words[7]), Integer.parseInt(words[6])));
		}
		return entries.isEmpty() ? EMPTY : new Ledger(entries);
	}

	private static String line(GapKey key, LedgerEntry entry) {
		Instant until = entry.snoozedUntil();
		String reason = entry.reason();
		return String.join(" ", key.kind().name(), encode(key.solution()), encode(key.subject()),
				entry.decided().name(), Long.toString(entry.openedAt().toEpochMilli()),
				(until != null) ? Long.toString(until.toEpochMilli()) : "", Integer.toString(entry.severity()),
				(reason != null) ? encode(reason) : "");
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static String decode(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Ledger ledger && ledger.entries.equals(this.entries);
	}

	@Override
	public int hashCode() {
		return this.entries.hashCode();
	}

	/**
	 * A settled ledger beside what is missing.
	 *
	 * @param ledger as it is settled
	 * @param gaps one for each of its entries, in their order
	 */
	public record Noted(Ledger ledger, List<NotedGap> gaps) {

	}

}
