package io.github.coterie.committee;

/**
 * A role that a template knows.
 *
 * @param role the role
 * @param required how many seats it needs; 0 when it is known but not required
 * @param weight how much it matters: 20 trivial, 40 minor, 60 normal, 80 important, 100
 * vital
 */
public record TemplateRole(BuyingRole role, int required, double weight) {

	public boolean isRequired() {
		return this.required > 0;
	}

}
