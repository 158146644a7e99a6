package io.github.coterie.gap;

import java.util.List;
import java.util.stream.Stream;

/**
 * What can be missing. A new kind is a rule of its own, a value here and in the schema,
 * and their tests.
 */
public enum GapKind {

	ROLE_MISSING(1.0, Approach.SEAT, new MissingRoleRule()), NO_POWER(0.95, Approach.DECIDER, new NoPowerRule()),
	SINGLE_THREADED(0.9, Approach.SECOND_CONTACT, new SingleThreadedRule()),
	DETRACTOR(0.85, Approach.MEMBER, new DetractorRule()), NEVER_TOUCHED(0.8, Approach.MEMBER, new NeverTouchedRule()),
	GONE_QUIET(0.75, Approach.MEMBER, new GoneQuietRule()), GHOSTED(0.7, Approach.MEMBER, new GhostedRule()),
	CONTACT_LEFT(0.7, Approach.SUCCESSOR, new ContactLeftRule()),
	ROLE_UNDERFILLED(0.6, Approach.SEAT, new UnderfilledRoleRule()),
	UNREACHABLE(0.4, Approach.MEMBER, new UnreachableRule());

	static final List<GapKind> ALL = List.of(values());

	private final double factor;

	private final Approach approach;

	private final GapRule rule;

	GapKind(double factor, Approach approach, GapRule rule) {
		this.factor = factor;
		this.approach = approach;
		this.rule = rule;
	}

	Stream<Gap> find(CommitteeCase committee) {
		return this.rule.find(committee).map((finding) -> Gap.of(this, finding, committee));
	}

	/**
	 * Whom to approach about it.
	 */
	public Approach approach() {
		return this.approach;
	}

	/**
	 * Whether a gap of this kind is a seat that nobody, or too few, fill.
	 */
	public boolean isSeat() {
		return this.approach == Approach.SEAT;
	}

	double factor() {
		return this.factor;
	}

}
