package io.github.coterie.committee;

import java.util.List;
import java.util.stream.IntStream;

import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * A role template as the graph keeps it: its roles side by side in display order.
 */
@Node("RoleTemplate")
record StoredTemplate(@Id String key, String solution, int version, String name, List<String> roles,
		List<Integer> required, List<Double> weights) {

	static StoredTemplate of(RoleTemplate template) {
		return new StoredTemplate(template.version() + "/" + template.solution(), template.solution(),
				template.version(), template.name(),
				template.roles().stream().map((role) -> role.role().name()).toList(),
				template.roles().stream().map(TemplateRole::required).toList(),
				template.roles().stream().map(TemplateRole::weight).toList());
	}

	RoleTemplate toTemplate() {
		return new RoleTemplate(this.solution, this.version, this.name,
				IntStream.range(0, this.roles.size())
					.mapToObj((i) -> new TemplateRole(BuyingRole.valueOf(this.roles.get(i)), this.required.get(i),
							this.weights.get(i)))
					.toList());
	}

}
