package io.github.coterie.committee;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which roles a committee needs for a solution; versioned.
 *
 * @param solution what is sold
 * @param version counts up from 1 within the solution
 * @param name in the caller's words
 * @param roles in display order
 */
public record RoleTemplate(String solution, int version, String name, List<TemplateRole> roles) {

	/**
	 * The solution that every account has a committee for.
	 */
	public static final String DEFAULT_SOLUTION = "default";

	/**
	 * What a role weighs that the template does not know.
	 */
	public static final double WEIGHT_OUTSIDE = 20;

	/**
	 * The template before anybody saved one.
	 */
	public static final RoleTemplate DEFAULT = new RoleTemplate(DEFAULT_SOLUTION, 1, "Complex B2B purchase",
			List.of(new TemplateRole(BuyingRole.ECONOMIC_BUYER, 1, 100),
					new TemplateRole(BuyingRole.DECISION_MAKER, 1, 100), new TemplateRole(BuyingRole.CHAMPION, 1, 80),
					new TemplateRole(BuyingRole.TECHNICAL_BUYER, 1, 80), new TemplateRole(BuyingRole.END_USER, 2, 60),
					new TemplateRole(BuyingRole.INFLUENCER, 1, 40), new TemplateRole(BuyingRole.PROCUREMENT, 1, 40),
					new TemplateRole(BuyingRole.EXECUTIVE_SPONSOR, 0, 80),
					new TemplateRole(BuyingRole.LEGAL_COMPLIANCE, 0, 40),
					new TemplateRole(BuyingRole.SECURITY_REVIEWER, 0, 40)));

	public RoleTemplate {
		roles = List.copyOf(roles);
	}

	public Optional<TemplateRole> role(BuyingRole role) {
		int position = known(role);
		return (position >= 0) ? Optional.of(this.roles.get(position)) : Optional.empty();
	}

	public List<TemplateRole> required() {
		return this.roles.stream().filter(TemplateRole::isRequired).toList();
	}

	public double weight(BuyingRole role) {
		int position = known(role);
		return (position >= 0) ? this.roles.get(position).weight() : WEIGHT_OUTSIDE;
	}

	/**
	 * The one of some roles that weighs most; of equal ones the first in display order.
	 * @param roles at least one
	 */
	public BuyingRole weightiest(List<BuyingRole> roles) {
		return (roles.size() == 1) ? roles.getFirst()
				: roles.stream()
					.min(Comparator.comparingDouble((BuyingRole role) -> -weight(role)).thenComparing(this::position))
					.orElse(BuyingRole.UNKNOWN);
	}

	private int position(BuyingRole role) {
		int position = known(role);
		return (position >= 0) ? position : this.roles.size() + role.ordinal();
	}

	private int known(BuyingRole role) {
		for (int i = 0; i < this.roles.size(); i++) {
			if (this.roles.get(i).role() == role) {
				return i;
			}
		}
		return -1;
	}

}
