package io.github.coterie.title;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The departments that a title names.
 */
final class Departments {

	private static final String WHOLE_COMPANY = "General Management";

	private static final String ANY_DEPARTMENT = "Project Management";

	private final Phrases<Named> phrases;

	private final List<String> order;

	Departments(Phrases<Named> phrases, List<String> order) {
		this.phrases = phrases;
		this.order = List.copyOf(order);
	}

	Phrases<Named> phrases() {
		return this.phrases;
	}

	/**
	 * The departments of a title, the person's own first. What somebody is (sales
	 * manager) comes before what it is about (security), and both before a word that
	 * names a department only in passing.
	 * @param words the title
	 * @param hints what was found in it about the person's standing
	 * @param helps whether the person helps somebody, so that another one's seat at the
	 * top does not count
	 */
	List<String> in(List<String> words, List<Phrases.Found<Hint>> hints, boolean helps) {
		List<Phrases.Found<Named>> named = this.phrases.findIn(words)
			.stream()
			.filter((found) -> !found.meaning().department().equals(RuleFile.NOWHERE))
			.toList();
		if (helps && named.stream().anyMatch((found) -> !isWholeCompany(found))) {
			named = named.stream().filter((found) -> !isWholeCompany(found)).toList();
		}
		boolean clear = named.stream().anyMatch((found) -> !found.meaning().vague());
		int subject = whereTheSubjectStarts(named, hints);
		ToIntFunction<Phrases.Found<Named>> isSubject = (found) -> (found.start() >= subject) ? 1 : 0;
		return named.stream()
			.filter((found) -> !(clear && found.meaning().vague()))
			.sorted(Comparator.comparingInt(isSubject)
				.thenComparingInt((found) -> this.order.indexOf(found.meaning().department())))
			.map((found) -> found.meaning().department())
			.distinct()
			.toList();
	}

	/**
	 * Whether a title names a part of the company.
	 */
	static boolean namePart(List<String> departments) {
		return departments.stream().anyMatch((name) -> !name.equals(WHOLE_COMPANY));
	}

	/**
	 * The place after the first word of standing that stands right behind a department,
	 * or is one with it.
	 */
	private static int whereTheSubjectStarts(List<Phrases.Found<Named>> named, List<Phrases.Found<Hint>> hints) {
		return hints.stream()
			.filter((hint) -> hint.meaning().insists() && named.stream().anyMatch((found) -> isWhatHeIs(found, hint)))
			.mapToInt(Phrases.Found::end)
			.findFirst()
			.orElse(Integer.MAX_VALUE);
	}

	private static boolean isWhatHeIs(Phrases.Found<Named> found, Phrases.Found<Hint> hint) {
		return !found.meaning().vague() && !isWholeCompany(found)
				&& !found.meaning().department().equals(ANY_DEPARTMENT) && found.start() <= hint.start()
				&& found.end() >= hint.start();
	}

	private static boolean isWholeCompany(Phrases.Found<Named> found) {
		return found.meaning().department().equals(WHOLE_COMPANY);
	}

}
