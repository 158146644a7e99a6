package io.github.coterie.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.committee.TemplateRole;
import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A role template as a caller gives it.
 */
record RoleTemplateDraft(@Nullable String solution, String name, List<TemplateRole> roles) {

	private static final int LONGEST_NAME = 500;

	private static final double LARGEST_WEIGHT = 1_000_000;

	/**
	 * The template, not yet numbered.
	 * @throws Fault with code BAD_REQUEST when something is not acceptable
	 */
	RoleTemplate toTemplate() {
		String wanted = Objects.requireNonNullElse(this.solution, RoleTemplate.DEFAULT_SOLUTION);
		check("solution", wanted);
		check("name", this.name);
		Set<BuyingRole> seen = EnumSet.noneOf(BuyingRole.class);
		for (TemplateRole role : this.roles) {
			if (!seen.add(role.role())) {
				throw Fault.badRequest("roles", "has %s more than once".formatted(role.role()));
			}
			if (!role.role().isSeat()) {
				throw Fault.badRequest("roles", "names %s, which fills no seat".formatted(role.role()));
			}
			if (role.required() < 0 || role.required() > 100) {
				throw Fault.badRequest("required", "must lie between 0 and 100");
			}
			if (!(role.weight() >= 0 && role.weight() <= LARGEST_WEIGHT)) {
				throw Fault.badRequest("weight", "must lie between 0 and %.0f".formatted(LARGEST_WEIGHT));
			}
		}
		return new RoleTemplate(wanted, 0, this.name, this.roles);
	}

	private static void check(String field, String text) {
		if (text.isBlank() || text.length() > LONGEST_NAME) {
			throw Fault.badRequest(field, "must be 1 to %d characters long".formatted(LONGEST_NAME));
		}
	}

}
