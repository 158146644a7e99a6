package io.github.coterie.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.coterie.Api;
import io.github.coterie.account.Account;
import io.github.coterie.account.Person;
import io.github.coterie.committee.Part;
import io.github.coterie.committee.RoleAssignment;
import io.github.coterie.engagement.Touchpoint;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Writes a generated book the way that any client would: by mutations.
 */
final class BookMutations {

	private static final String ASSIGN = """
			mutation ($input: AssignRoleInput!) { assignRole(input: $input) { committee { size } } }""";

	private final Api api;

	BookMutations(Api api) {
		this.api = api;
	}

	void write(GeneratedBook book) {
		List<Company> companies = IntStream.range(0, book.size()).mapToObj(book::company).toList();
		accept(companies.stream().map((company) -> input(company.account())), this.api::accounts);
		accept(companies.stream().flatMap(BookMutations::people), this.api::people);
		companies.stream()
			.flatMap((company) -> company.parts().stream())
			.filter((part) -> !part.solution().equals("default"))
			.forEach((part) -> this.api.run(ASSIGN, Map.of("input", assignment(part))));
		accept(companies.stream().flatMap((company) -> company.touchpoints().stream()).map(BookMutations::input),
				this.api::touchpoints);
	}

	private static void accept(Stream<Map<String, @Nullable Object>> inputs, Function<Object[], JsonNode> mutation) {
		Object[] all = inputs.toArray();
		for (int from = 0; from < all.length; from += 500) {
			Object[] batch = Arrays.copyOfRange(all, from, Math.min(all.length, from + 500));
			JsonNode payload = mutation.apply(batch);
			assertThat(payload.path("created").asInt()).as(payload.toString()).isEqualTo(batch.length);
		}
	}

	private static Map<String, @Nullable Object> input(Account account) {
		Map<String, @Nullable Object> input = new HashMap<>();
		input.put("id", account.id());
		input.put("name", account.name());
		input.put("domain", account.domain());
		input.put("industry", account.industry());
		input.put("numberOfEmployees", account.numberOfEmployees());
		input.put("annualRevenue", account.annualRevenue());
		input.put("currency", account.currency());
		input.put("country", account.country());
		input.put("technologies", account.technologies());
		input.put("owner", account.owner());
		input.put("tier", account.handTier());
		input.put("isTarget", account.isTarget());
		input.put("exclusionReason", account.exclusionReason());
		input.put("parentId", account.parentId());
		return input;
	}

	private static Stream<Map<String, @Nullable Object>> people(Company company) {
		return company.people()
			.stream()
			.map((person) -> input(person,
					company.parts()
						.stream()
						.filter((part) -> part.personId().equals(person.id()) && part.solution().equals("default"))
						.findFirst()
						.orElseThrow()));
	}

	private static Map<String, @Nullable Object> input(Person person, Part part) {
		Map<String, @Nullable Object> input = new HashMap<>();
		input.put("id", person.id());
		input.put("accountId", person.accountId());
		input.put("firstName", person.firstName());
		input.put("lastName", person.lastName());
		input.put("title", person.title());
		input.put("seniority", person.seniority());
		input.put("department", person.department());
		input.put("email", person.email());
		input.put("emailBounced", person.emailBounced());
		input.put("optedOutOfEmail", person.optedOutOfEmail());
		input.put("doNotCall", person.doNotCall());
		input.put("employmentStatus", person.employmentStatus());
		input.put("isPlaceholder", person.isPlaceholder());
		input.put("reportsToId", person.reportsToId());
		input.put("support", part.support());
		input.put("politicalStatus", part.politicalStatus());
		input.put("roles", part.roles().stream().map(BookMutations::input).toList());
		return input;
	}

	private static Map<String, @Nullable Object> input(RoleAssignment role) {
		Map<String, @Nullable Object> input = new HashMap<>();
		input.put("role", role.role());
		input.put("status", role.status());
		input.put("source", role.source());
		input.put("confidence", role.confidence());
		input.put("sourceText", role.sourceText());
		input.put("since", role.since().toString());
		return input;
	}

	private static Map<String, @Nullable Object> assignment(Part part) {
		RoleAssignment role = part.roles().getFirst();
		Map<String, @Nullable Object> input = input(role);
		input.remove("sourceText");
		input.remove("since");
		input.put("accountId", part.accountId());
		input.put("solution", part.solution());
		input.put("personId", part.personId());
		return input;
	}

	static Map<String, @Nullable Object> input(Touchpoint touchpoint) {
		Map<String, @Nullable Object> input = new HashMap<>();
		input.put("id", touchpoint.id());
		input.put("accountId", touchpoint.accountId());
		input.put("personIds", touchpoint.personIds());
		input.put("type", touchpoint.type());
		input.put("direction", touchpoint.direction());
		input.put("occurredAt", touchpoint.occurredAt().toString());
		input.put("subject", touchpoint.subject());
		input.put("outcome", touchpoint.outcome());
		input.put("durationMinutes", touchpoint.durationMinutes());
		input.put("by", touchpoint.by());
		return input;
	}

}
