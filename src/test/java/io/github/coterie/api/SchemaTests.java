package io.github.coterie.api;

import java.util.ArrayList;
import java.util.List;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import io.github.coterie.WholeApplication;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The schema is whole: every element is described, every field is answered.
 */
@WholeApplication
@Import(SchemaReportKeeper.class)
class SchemaTests {

	@Autowired
	private GraphQlSource source;

	@Autowired
	private SchemaReportKeeper reports;

	@Test
	void everyElementIsDescribed() {
		List<String> bare = new ArrayList<>();
		for (GraphQLNamedType type : this.source.schema().getAllTypesAsList()) {
			if (!type.getName().startsWith("__")) {
				note(type.getName(), type, bare);
				if (type instanceof GraphQLFieldsContainer object) {
					object.getFields().forEach((field) -> {
						note(type.getName() + "." + field.getName(), field, bare);
						field.getArguments()
							.forEach((argument) -> note(field.getName() + "(" + argument.getName(), argument, bare));
					});
				}
				if (type instanceof GraphQLInputObjectType input) {
					input.getFields().forEach((field) -> note(type.getName() + "." + field.getName(), field, bare));
				}
				if (type instanceof GraphQLEnumType values) {
					values.getValues().forEach((value) -> note(type.getName() + "." + value.getName(), value, bare));
				}
			}
		}
		assertThat(bare).isEmpty();
	}

	@Test
	void everyFieldIsAnswered() {
		SchemaReport report = this.reports.report();
		assertThat(report.unmappedFields()).isEmpty();
		assertThat(report.unmappedRegistrations()).isEmpty();
		assertThat(report.unmappedArguments()).isEmpty();
		assertThat(report.skippedTypes()).isEmpty();
	}

	private static void note(String name, GraphQLNamedSchemaElement element, List<String> bare) {
		if (element.getDescription() == null || element.getDescription().isBlank()) {
			bare.add(name);
		}
	}

}
