package io.github.coterie.title;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.coterie.account.Seniority;
import io.github.coterie.committee.BuyingRole;
import org.jspecify.annotations.Nullable;

/**
 * Reads job titles in a dozen languages. Immutable.
 */
public final class TitleRules {

	private static final TitleRules PACKAGED = RuleFile.packaged();

	private final Phrases<Hint> standing;

	private final List<String> departmentOrder;

	private final Phrases<String> departments;

	private final List<RoleRule> roles;

	TitleRules(Phrases<Hint> standing, List<String> departmentOrder, Phrases<String> departments,
			List<RoleRule> roles) {
		this.standing = standing;
		this.departmentOrder = List.copyOf(departmentOrder);
		this.departments = departments;
		this.roles = List.copyOf(roles);
	}

	/**
	 * The rules that come with the program: {@code title-rules.yaml}.
	 */
	public static TitleRules packaged() {
		return PACKAGED;
	}

	/**
	 * Reads a title.
	 * @param title as on the business card
	 * @param department what else is known of the department; it counts when the title
	 * names none
	 */
	public TitleReading read(@Nullable String title, @Nullable String department) {
		List<String> words = (title != null) ? Words.of(title) : List.of();
		Standing standing = Standing.of(this.standing.findIn(words), words);
		List<String> departments = departmentsIn(words);
		if (departments.isEmpty() && department != null) {
			departments = departmentsIn(Words.of(department));
		}
		List<ProposedRole> roles = standing.helps() ? List.of()
				: propose(standing.seniority(), departments, words, source(words, title, department));
		return new TitleReading(standing.seniority(), departments.isEmpty() ? null : departments.getFirst(), roles);
	}

	private List<String> departmentsIn(List<String> words) {
		return this.departments.findIn(words)
			.stream()
			.map(Phrases.Found::meaning)
			.filter((department) -> !department.equals(RuleFile.NOWHERE))
			.distinct()
			.sorted(Comparator.comparingInt(this.departmentOrder::indexOf))
			.toList();
	}

	private List<ProposedRole> propose(Seniority seniority, List<String> departments, List<String> words,
			String source) {
		Map<BuyingRole, ProposedRole> best = new EnumMap<>(BuyingRole.class);
		for (RoleRule rule : this.roles) {
			if (rule.appliesTo(seniority, departments, words)) {
				ProposedRole proposal = new ProposedRole(rule.role(), rule.confidenceFor(seniority),
						source + says(seniority, departments) + ": " + rule.because());
				best.merge(rule.role(), proposal,
						(known, other) -> (other.confidence() > known.confidence()) ? other : known);
			}
		}
		List<ProposedRole> sorted = new ArrayList<>(best.values());
		sorted.sort(Comparator.comparingDouble(ProposedRole::confidence).reversed());
		return sorted;
	}

	private static String source(List<String> words, @Nullable String title, @Nullable String department) {
		return words.isEmpty() ? "The department “" + department + "”" : "The title “" + title + "”";
	}

	private static String says(Seniority seniority, List<String> departments) {
		String level = switch (seniority) {
			case C_LEVEL -> "C-level";
			case VP -> "vice president";
			case DIRECTOR -> "director";
			case MANAGER -> "manager";
			case INDIVIDUAL_CONTRIBUTOR -> "staff";
			case UNKNOWN -> "";
		};
		return Stream.concat(Stream.of(level), departments.stream())
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(", ", " says ", ""));
	}

}
