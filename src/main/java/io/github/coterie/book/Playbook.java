package io.github.coterie.book;

import java.util.HashMap;
import java.util.Map;

import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.scoring.ScoringModel;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force: the live scoring model and the newest template of each solution.
 *
 * @param model the live model
 * @param templates by solution
 */
public record Playbook(ScoringModel model, Map<String, RoleTemplate> templates) {

	/**
	 * The rules before anybody saved any.
	 */
	public static final Playbook DEFAULT = new Playbook(ScoringModel.DEFAULT,
			Map.of(RoleTemplate.DEFAULT_SOLUTION, RoleTemplate.DEFAULT));

	public Playbook {
		templates = Map.copyOf(templates);
	}

	/**
	 * The template of a solution; a solution without one of its own uses the default.
	 */
	public RoleTemplate template(String solution) {
		RoleTemplate own = ownTemplate(solution);
		return (own != null) ? own : this.templates.getOrDefault(RoleTemplate.DEFAULT_SOLUTION, RoleTemplate.DEFAULT);
	}

	public @Nullable RoleTemplate ownTemplate(String solution) {
		return this.templates.get(solution);
	}

	public Playbook with(ScoringModel live) {
		return new Playbook(live, this.templates);
	}

	public Playbook with(RoleTemplate newest) {
		Map<String, RoleTemplate> next = new HashMap<>(this.templates);
		next.put(newest.solution(), newest);
		return new Playbook(this.model, next);
	}

}
