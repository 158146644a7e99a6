package io.github.coterie.committee;

import java.util.Comparator;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.coterie.graph.Sequences;

import org.springframework.stereotype.Component;

/**
 * Every version of every role template. Its methods take part in the caller's
 * transaction.
 */
@Component
public class RoleTemplates {

	private final StoredTemplates stored;

	private final Sequences sequences;

	RoleTemplates(StoredTemplates stored, Sequences sequences) {
		this.stored = stored;
		this.sequences = sequences;
	}

	/**
	 * The newest template of each solution, by solution.
	 */
	public Map<String, RoleTemplate> newest() {
		return this.stored.findAll()
			.stream()
			.map(StoredTemplate::toTemplate)
			.collect(Collectors.toMap(RoleTemplate::solution, Function.identity(),
					BinaryOperator.maxBy(Comparator.comparingInt(RoleTemplate::version))));
	}

	/**
	 * Saves a template as the next version of its solution.
	 * @param template its version is not looked at
	 * @return the template with its version
	 */
	public RoleTemplate save(RoleTemplate template) {
		RoleTemplate numbered = new RoleTemplate(template.solution(),
				this.sequences.next("RoleTemplate/" + template.solution()), template.name(), template.roles());
		this.stored.save(StoredTemplate.of(numbered));
		return numbered;
	}

}
