package io.github.coterie.title;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.coterie.account.Seniority;
import io.github.coterie.committee.BuyingRole;
import org.jspecify.annotations.Nullable;

/**
 * Reads job titles in a dozen languages. Remembers what it read lately. Thread safe.
 */
public final class TitleRules {

	private static final TitleRules PACKAGED = RuleFile.packaged();

	private static final int REMEMBERED = 10_000;

	private static final int LONGEST = 300;

	private static final Set<String> BEFORE_A_COMPANY = Set.of("at", "bei", "chez", "bij", "presso");

	private final Phrases<Hint> standing;

	private final Phrases<Boolean> trades;

	private final Departments departments;

	private final Spelling spelling;

	private final List<RoleRule> roles;

	private final Map<Question, TitleReading> known = new ConcurrentHashMap<>();

	TitleRules(Phrases<Hint> standing, Phrases<Boolean> trades, Departments departments, List<RoleRule> roles) {
		this.standing = standing;
		this.trades = trades;
		this.departments = departments;
		this.spelling = new Spelling(Stream.concat(standing.words().stream(), departments.phrases().words().stream())
			.collect(Collectors.toSet()));
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
	 * @param title as on the business card; what is beyond any card's length is not read
	 * @param department what else is known of the department; it counts when the title
	 * names none
	 */
	public TitleReading read(@Nullable String title, @Nullable String department) {
		Question question = new Question(shortened(title), shortened(department));
		TitleReading known = this.known.get(question);
		if (known != null) {
			return known;
		}
		if (this.known.size() >= REMEMBERED) {
			this.known.clear();
		}
		TitleReading reading = read(question);
		this.known.put(question, reading);
		return reading;
	}

	private TitleReading read(Question question) {
		List<String> words = words(question.title());
		List<Phrases.Found<Hint>> hints = this.standing.findIn(words);
		Standing standing = Standing.of(hints, words);
		List<String> departments = this.departments.in(words, hints, standing.helps());
		if (standing.seniority() == Seniority.UNKNOWN
				&& (Departments.namePart(departments) || !this.trades.findIn(words).isEmpty())) {
			standing = Standing.STAFF;
		}
		if (departments.isEmpty()) {
			departments = this.departments.in(words(question.department()), List.of(), false);
		}
		List<ProposedRole> roles = standing.helps() ? List.of() : propose(standing.seniority(), departments, words,
				source(words, question.title(), question.department()));
		return new TitleReading(standing.seniority(), departments.isEmpty() ? null : departments.getFirst(), roles);
	}

	private static @Nullable String shortened(@Nullable String text) {
		return (text != null && text.length() > LONGEST) ? text.substring(0, LONGEST) : text;
	}

	private List<String> words(@Nullable String text) {
		if (text == null) {
			return List.of();
		}
		List<String> words = this.spelling.mend(Words.of(text), this.standing, this.departments.phrases());
		for (int i = 1; i < words.size(); i++) {
			if (BEFORE_A_COMPANY.contains(words.get(i))) {
				List<String> own = words.subList(0, i);
				boolean said = !this.standing.findIn(own).isEmpty()
						|| !this.departments.phrases().findIn(own).isEmpty();
				return said ? own : words;
			}
		}
		return words;
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

	private record Question(@Nullable String title, @Nullable String department) {

	}

}
