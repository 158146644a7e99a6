package io.github.coterie.book;

import java.util.Arrays;
import java.util.List;

import io.github.coterie.account.Account;
import io.github.coterie.account.CodePoints;
import io.github.coterie.account.Tier;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.Membership;
import io.github.coterie.coverage.Coverage;
import io.github.coterie.coverage.Layer;
import io.github.coterie.engagement.ContactHistory;
import io.github.coterie.gap.GapLevel;
import io.github.coterie.gap.NotedGap;
import org.jspecify.annotations.Nullable;

/**
 * A leaf of the book: what whole-book questions ask of some accounts, column by column.
 * Once it is in a snapshot it does not change; leaves share columns that are the same.
 */
final class Leaf {

	static final int SIZE = 256;

	/**
	 * A byte a role; no template requires more.
	 */
	private static final int MOST_COUNTED = 255;

	private static final int ROLES_A_LONG = Long.BYTES;

	private static final BuyingRole[] ROLES = BuyingRole.values();

	private static final int LONGS_A_ROW = (ROLES.length + ROLES_A_LONG - 1) / ROLES_A_LONG;

	private static final byte LIVE = 1;

	private static final byte EXCLUDED = 2;

	private static final byte EXCLUDED_BY_HAND = 4;

	private static final byte TARGET = 8;

	final @Nullable String[] id;

	final @Nullable String[] name;

	final byte[] @Nullable [] shorthand;

	final double[] fit;

	final double[] confidence;

	final double[] revenue;

	final double[] identified;

	final double[] reached;

	final double[] engaged;

	final double[] raws;

	final long[] references;

	final long[] due;

	final long[] lastTouch;

	final long[] revision;

	final long[] seatsIdentified;

	final long[] seatsReached;

	final long[] seatsEngaged;

	final int[] industry;

	final int[] country;

	final int[] owner;

	final int[] employees;

	final short[] openGaps;

	final short[] criticalGaps;

	final byte[] marks;

	final byte[] tier;

	final byte[] urgency;

	final byte[] counted;

	final double[] engagement;

	final double[] priority;

	private Several gaps = Several.EMPTY;

	private Several technologies = Several.EMPTY;

	private long nextDue = Long.MAX_VALUE;

	private @Nullable String leastId;

	Leaf() {
		this.id = new @Nullable String[SIZE];
		this.name = new @Nullable String[SIZE];
		this.shorthand = new byte[SIZE][];
		this.fit = new double[SIZE];
		this.confidence = new double[SIZE];
		this.revenue = new double[SIZE];
		this.identified = new double[SIZE];
		this.reached = new double[SIZE];
		this.engaged = new double[SIZE];
		this.raws = new double[SIZE * MostEngaged.COUNT];
		this.references = new long[SIZE * MostEngaged.COUNT];
		this.due = new long[SIZE];
		this.lastTouch = new long[SIZE];
		this.revision = new long[SIZE];
		this.seatsIdentified = new long[SIZE * LONGS_A_ROW];
		this.seatsReached = new long[SIZE * LONGS_A_ROW];
		this.seatsEngaged = new long[SIZE * LONGS_A_ROW];
		this.industry = new int[SIZE];
		this.country = new int[SIZE];
		this.owner = new int[SIZE];
		this.employees = new int[SIZE];
		this.openGaps = new short[SIZE];
		this.criticalGaps = new short[SIZE];
		this.marks = new byte[SIZE];
		this.tier = new byte[SIZE];
		this.urgency = new byte[SIZE];
		this.counted = new byte[SIZE];
		this.engagement = new double[SIZE];
		this.priority = new double[SIZE];
		Arrays.fill(this.due, Long.MAX_VALUE);
	}

	/**
	 * A copy whose rows can be written.
	 */
	Leaf(Leaf other) {
		this.id = other.id.clone();
		this.name = other.name.clone();
		this.shorthand = other.shorthand.clone();
		this.gaps = other.gaps;
		this.fit = other.fit.clone();
		this.confidence = other.confidence.clone();
		this.revenue = other.revenue.clone();
		this.identified = other.identified.clone();
		this.reached = other.reached.clone();
		this.engaged = other.engaged.clone();
		this.raws = other.raws.clone();
		this.references = other.references.clone();
		this.due = other.due.clone();
		this.lastTouch = other.lastTouch.clone();
		this.revision = other.revision.clone();
		this.seatsIdentified = other.seatsIdentified.clone();
		this.seatsReached = other.seatsReached.clone();
		this.seatsEngaged = other.seatsEngaged.clone();
		this.industry = other.industry.clone();
		this.country = other.country.clone();
		this.technologies = other.technologies;
		this.owner = other.owner.clone();
		this.employees = other.employees.clone();
		this.openGaps = other.openGaps.clone();
		this.criticalGaps = other.criticalGaps.clone();
		this.marks = other.marks.clone();
		this.tier = other.tier.clone();
		this.urgency = other.urgency.clone();
		this.counted = other.counted.clone();
		this.engagement = other.engagement.clone();
		this.priority = other.priority.clone();
	}

	/**
	 * A leaf that differs in what fades with time alone.
	 */
	private Leaf(Leaf other, double[] engagement, double[] priority) {
		this.id = other.id;
		this.name = other.name;
		this.shorthand = other.shorthand;
		this.gaps = other.gaps;
		this.fit = other.fit;
		this.confidence = other.confidence;
		this.revenue = other.revenue;
		this.identified = other.identified;
		this.reached = other.reached;
		this.engaged = other.engaged;
		this.raws = other.raws;
		this.references = other.references;
		this.due = other.due;
		this.lastTouch = other.lastTouch;
		this.revision = other.revision;
		this.seatsIdentified = other.seatsIdentified;
		this.seatsReached = other.seatsReached;
		this.seatsEngaged = other.seatsEngaged;
		this.industry = other.industry;
		this.country = other.country;
		this.technologies = other.technologies;
		this.owner = other.owner;
		this.employees = other.employees;
		this.openGaps = other.openGaps;
		this.criticalGaps = other.criticalGaps;
		this.marks = other.marks;
		this.tier = other.tier;
		this.urgency = other.urgency;
		this.counted = other.counted;
		this.engagement = engagement;
		this.priority = priority;
	}

	/**
	 * The same leaf at another instant, as far as values fade.
	 */
	Leaf faded(MostEngaged mostEngaged) {
		Leaf faded = new Leaf(this, new double[SIZE], new double[SIZE]);
		faded.nextDue = this.nextDue;
		faded.leastId = this.leastId;
		for (int row = 0; row < SIZE; row++) {
			if (isLive(row)) {
				mostEngaged.fade(faded, row);
			}
		}
		return faded;
	}

	/**
	 * Notes when the first of its accounts is due, and the least id, once all are
	 * written.
	 */
	void finish() {
		this.nextDue = Long.MAX_VALUE;
		this.leastId = null;
		for (int row = 0; row < SIZE; row++) {
			this.nextDue = Math.min(this.nextDue, this.due[row]);
			String one = this.id[row];
			if (one != null && (this.leastId == null || CodePoints.compare(one, this.leastId) < 0)) {
				this.leastId = one;
			}
		}
	}

	/**
	 * The least id of its accounts; null when it has none.
	 */
	@Nullable String leastId() {
		return this.leastId;
	}

	/**
	 * The gaps of each account as {@link GapMark}s, in the order in which its standing
	 * has them.
	 */
	Several gaps() {
		return this.gaps;
	}

	/**
	 * The technologies of each account as {@link Words}.
	 */
	Several technologies() {
		return this.technologies;
	}

	/**
	 * When the first of its accounts has to be looked at again, in epoch milliseconds.
	 */
	long nextDue() {
		return this.nextDue;
	}

	boolean isLive(int row) {
		return (this.marks[row] & LIVE) != 0;
	}

	boolean isExcluded(int row) {
		return (this.marks[row] & EXCLUDED) != 0;
	}

	boolean isExcludedByHand(int row) {
		return (this.marks[row] & EXCLUDED_BY_HAND) != 0;
	}

	boolean isTarget(int row) {
		return (this.marks[row] & TARGET) != 0;
	}

	/**
	 * How many members hold a role.
	 * @param seats a column of this leaf that counts them
	 */
	static int count(long[] seats, int row, BuyingRole role) {
		long some = seats[LONGS_A_ROW * row + role.ordinal() / ROLES_A_LONG];
		return (int) (some >>> Byte.SIZE * (role.ordinal() % ROLES_A_LONG) & MOST_COUNTED);
	}

	/**
	 * Writes where an account stands.
	 */
	void write(int row, Standing standing, byte[] bytes, Words words, MostEngaged mostEngaged) {
		Account account = standing.account();
		this.id[row] = account.id();
		this.name[row] = account.name();
		this.shorthand[row] = bytes;
		this.industry[row] = words.number(account.industry());
		this.country[row] = words.number(account.country());
		this.technologies = this.technologies.with(row,
				account.technologies().stream().mapToInt(words::number).toArray());
		this.owner[row] = words.number(account.owner());
		this.employees[row] = (account.numberOfEmployees() != null) ? account.numberOfEmployees() : 0;
		this.revenue[row] = (account.annualRevenue() != null) ? account.annualRevenue().doubleValue() : 0;
		this.fit[row] = orNone(standing.fit().score());
		this.confidence[row] = standing.fit().confidence();
		this.tier[row] = (byte) standing.tier().ordinal();
		this.marks[row] = marks(standing);
		this.due[row] = Math.min(standing.changesAt().toEpochMilli(), firstAhead(standing.history()));
		this.lastTouch[row] = standing.facts().history().lastTouch();
		this.revision[row] = standing.facts().revision();
		writeSeats(row, standing);
		writeGaps(row, standing.gaps());
		mostEngaged.write(this, row, standing.facts().people());
		mostEngaged.fade(this, row);
	}

	/**
	 * When the account is touched next, though it be by nobody that it knows.
	 */
	private static long firstAhead(ContactHistory history) {
		return (history.ahead().length > 0) ? history.firstAhead() : Long.MAX_VALUE;
	}

	void clear(int row) {
		this.id[row] = null;
		this.name[row] = null;
		this.shorthand[row] = null;
		this.gaps = this.gaps.with(row);
		this.technologies = this.technologies.with(row);
		this.marks[row] = 0;
		this.due[row] = Long.MAX_VALUE;
	}

	private static byte marks(Standing standing) {
		String reason = standing.account().exclusionReason();
		return (byte) (LIVE | (standing.fit().isExcluded() ? EXCLUDED : 0)
				| ((reason != null && !reason.isBlank()) ? EXCLUDED_BY_HAND : 0)
				| (standing.account().isTarget() ? TARGET : 0));
	}

	private void writeSeats(int row, Standing standing) {
		Coverage coverage = standing.defaultCommittee().coverage();
		this.identified[row] = orNone(coverage.identified());
		this.reached[row] = orNone(coverage.reached());
		this.engaged[row] = orNone(coverage.engaged());
		List<Membership> members = standing.defaultCommittee().committee().members();
		count(this.seatsIdentified, row, members, Layer.IDENTIFIED, standing);
		count(this.seatsReached, row, members, Layer.REACHED, standing);
		count(this.seatsEngaged, row, members, Layer.ENGAGED, standing);
	}

	private static void count(long[] seats, int row, List<Membership> members, Layer layer, Standing standing) {
		int[] counts = new int[ROLES.length];
		for (Membership member : members) {
			if (layer.counts(member, standing.at())) {
				member.confirmedRoles().forEach((role) -> counts[role.ordinal()]++);
			}
		}
		Arrays.fill(seats, LONGS_A_ROW * row, LONGS_A_ROW * (row + 1), 0);
		for (int i = 0; i < counts.length; i++) {
			seats[LONGS_A_ROW * row + i / ROLES_A_LONG] |= (long) Math.min(MOST_COUNTED, counts[i]) << Byte.SIZE
					* (i % ROLES_A_LONG);
		}
	}

	private void writeGaps(int row, List<NotedGap> noted) {
		int[] marks = new int[noted.size()];
		int open = 0;
		int critical = 0;
		int urgency = 0;
		for (int i = 0; i < marks.length; i++) {
			NotedGap gap = noted.get(i);
			marks[i] = GapMark.of(gap);
			if (gap.isOpen()) {
				open++;
				critical += (gap.gap().level() == GapLevel.CRITICAL) ? 1 : 0;
				urgency = Math.max(urgency, gap.gap().severity());
			}
		}
		this.gaps = this.gaps.with(row, marks);
		this.openGaps[row] = (short) open;
		this.criticalGaps[row] = (short) critical;
		this.urgency[row] = (byte) urgency;
	}

	Tier tier(int row) {
		return Tier.values()[this.tier[row]];
	}

	private static double orNone(@Nullable Double value) {
		return (value != null) ? value : Double.NaN;
	}

}
