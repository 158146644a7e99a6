package io.github.coterie.gap;

import java.util.stream.Stream;

/**
 * What can be missing. A new kind is a rule of its own, a value here and in the schema,
 * and their tests.
 */
public enum GapKind {

	ROLE_MISSING(1.0, new MissingRoleRule()), NO_POWER(0.95, new NoPowerRule()),
	SINGLE_THREADED(0.9, new SingleThreadedRule()), DETRACTOR(0.85, new DetractorRule()),
	NEVER_TOUCHED(0.8, new NeverTouchedRule()), GONE_QUIET(0.75, new GoneQuietRule()), GHOSTED(0.7, new GhostedRule()),
	CONTACT_LEFT(0.7, new ContactLeftRule()), ROLE_UNDERFILLED(0.6, new UnderfilledRoleRule()),
	UNREACHABLE(0.4, new UnreachableRule());

	private final double factor;

	private final GapRule rule;

	GapKind(double factor, GapRule rule) {
		this.factor = factor;
		this.rule = rule;
	}

	Stream<Gap> find(CommitteeCase committee) {
		return this.rule.find(committee).map((finding) -> Gap.of(this, finding, committee));
	}

	/**
	 * Whether a gap of this kind is about a role that nobody, or too few, play.
	 */
	public boolean isAboutRole() {
		return this == ROLE_MISSING || this == ROLE_UNDERFILLED;
	}

	double factor() {
		return this.factor;
	}

}
