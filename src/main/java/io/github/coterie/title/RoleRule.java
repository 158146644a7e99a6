package io.github.coterie.title;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.coterie.account.Seniority;
import io.github.coterie.committee.BuyingRole;

/**
 * Which part in a purchase somebody of some departments is likely to play.
 *
 * @param role the part
 * @param departments whom it is about; empty when the words decide
 * @param words found in the title, or none
 * @param confidence by level, 0 to 1
 * @param because what such a person does
 */
record RoleRule(BuyingRole role, Set<String> departments, Phrases<Boolean> words, Map<Seniority, Double> confidence,
		String because) {

	/**
	 * Stands for a title and a department that name no department.
	 */
	static final String NO_DEPARTMENT = "none";

	boolean appliesTo(Seniority seniority, List<String> named, List<String> title) {
		return this.confidence.containsKey(seniority) && (named.stream().anyMatch(this.departments::contains)
				|| (named.isEmpty() && this.departments.contains(NO_DEPARTMENT))
				|| !this.words.findIn(title).isEmpty());
	}

	double confidenceFor(Seniority seniority) {
		return this.confidence.getOrDefault(seniority, 0.0);
	}

}
