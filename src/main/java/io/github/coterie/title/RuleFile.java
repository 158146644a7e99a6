package io.github.coterie.title;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.coterie.account.Seniority;
import io.github.coterie.committee.BuyingRole;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * The resource file that holds the rules.
 */
final class RuleFile {

	/**
	 * The department of phrases that name none.
	 */
	static final String NOWHERE = "nowhere";

	private static final String RESOURCE = "title-rules.yaml";

	private final Map<String, Object> content;

	private RuleFile(Map<String, Object> content) {
		this.content = content;
	}

	static TitleRules packaged() {
		try (InputStream file = Objects.requireNonNull(RuleFile.class.getResourceAsStream(RESOURCE), RESOURCE)) {
			return new RuleFile(new Yaml().load(file)).rules();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private TitleRules rules() {
		Phrases<Named> departments = new Phrases<>();
		texts(section("departments"))
			.forEach((department, words) -> departments.add(words, new Named(department, false)));
		texts(section("vague")).forEach((department, words) -> departments.add(words, new Named(department, true)));
		return new TitleRules(standing(), new Phrases<Boolean>().add(text(this.content.get("trades")), true),
				new Departments(departments, List.copyOf(section("departments").keySet())), roles());
	}

	private Phrases<Hint> standing() {
		Phrases<Hint> standing = new Phrases<>();
		section("seniority").forEach((level, languages) -> texts(map(languages)).values()
			.forEach((words) -> standing.add(words, Hint.named(level))));
		texts(section("exceptions")).forEach((exception, words) -> standing.add(words, Hint.named(exception)));
		return standing;
	}

	private List<RoleRule> roles() {
		List<RoleRule> rules = new ArrayList<>();
		for (Object entry : (List<?>) Objects.requireNonNull(this.content.get("roles"))) {
			Map<String, Object> rule = map(entry);
			rules.add(
					new RoleRule(BuyingRole.valueOf(text(rule.get("role"))), departments(text(rule.get("departments"))),
							new Phrases<Boolean>().add(text(rule.get("words")), true),
							confidence(map(rule.get("confidence"))), text(rule.get("because"))));
		}
		return rules;
	}

	private Set<String> departments(String commaSeparated) {
		return Stream.of(commaSeparated.split(","))
			.map(String::strip)
			.flatMap((name) -> name.equals("business") ? Stream.of(text(this.content.get("business")).split(","))
					: Stream.of(name))
			.map(String::strip)
			.filter((name) -> !name.isEmpty())
			.collect(Collectors.toUnmodifiableSet());
	}

	private static Map<Seniority, Double> confidence(Map<String, Object> byLevel) {
		Map<Seniority, Double> confidence = new EnumMap<>(Seniority.class);
		byLevel.forEach((level, value) -> confidence.put(Seniority.valueOf(level), ((Number) value).doubleValue()));
		return confidence;
	}

	private Map<String, Object> section(String name) {
		return map(this.content.get(name));
	}

	private static Map<String, String> texts(Map<String, Object> section) {
		Map<String, String> texts = new LinkedHashMap<>();
		section.forEach((key, value) -> texts.put(key, text(value)));
		return texts;
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(@Nullable Object value) {
		return (Map<String, Object>) Objects.requireNonNull(value);
	}

}
