package io.github.coterie.title;

import java.util.List;
import java.util.Set;

import io.github.coterie.account.Seniority;

/**
 * How high somebody stands, judged from what was found in the title.
 *
 * @param seniority the level
 * @param helps whether the person works for the one the title speaks of
 */
record Standing(Seniority seniority, boolean helps) {

	static final Standing STAFF = new Standing(Seniority.INDIVIDUAL_CONTRIBUTOR, false);

	private static final Standing HELPER = new Standing(Seniority.INDIVIDUAL_CONTRIBUTOR, true);

	private static final Set<String> CONNECTIVES = Set.of("and", "und", "et", "y", "e", "en", "of", "the", "interim");

	private static final Set<String> LEGAL_FORMS = Set.of("gmbh", "ag", "inc", "llc", "ltd", "limited", "corp",
			"corporation", "company", "se", "bv", "plc", "llp");

	static Standing of(List<Phrases.Found<Hint>> found, List<String> title) {
		Seniority highest = Seniority.UNKNOWN;
		boolean deputy = false;
		boolean assists = false;
		for (int i = 0; i < found.size(); i++) {
			Hint hint = found.get(i).meaning();
			if (hint == Hint.HELPER) {
				return HELPER;
			}
			if (hint == Hint.ABOUT_SOMEBODY_ELSE) {
				return (assists || highest == Seniority.UNKNOWN) ? HELPER : new Standing(highest, false);
			}
			if (hint == Hint.DEPUTY) {
				deputy = true;
			}
			else if (hint == Hint.ASSISTANT) {
				assists = true;
			}
			else if (hint != Hint.OFFICE && !namesAnOffice(found, i, title)) {
				Seniority level = level(found, i, title);
				boolean second = (deputy || assists) && level == Seniority.C_LEVEL;
				highest = higher(highest, second ? Seniority.VP : level);
				assists &= !hint.isRank();
				deputy = false;
			}
		}
		return assists ? HELPER : new Standing(highest, false);
	}

	private static Seniority level(List<Phrases.Found<Hint>> found, int i, List<String> title) {
		Hint hint = found.get(i).meaning();
		if (hint == Hint.HEAD) {
			if (names(found, Hint.VP)) {
				return Seniority.VP;
			}
			return leadsAPart(found, i, title) ? Seniority.DIRECTOR : Seniority.C_LEVEL;
		}
		if (hint == Hint.CHIEF && names(found.subList(0, i), Hint.VP)) {
			return Seniority.VP;
		}
		boolean silent = hint.yields() && found.stream().map(Phrases.Found::meaning).anyMatch(Hint::insists);
		return silent ? Seniority.UNKNOWN : hint.seniority();
	}

	private static boolean names(List<Phrases.Found<Hint>> found, Hint hint) {
		return found.stream().anyMatch((other) -> other.meaning() == hint);
	}

	/**
	 * Whether words follow that say of what: the part of the company. Another job that
	 * follows is none.
	 */
	private static boolean leadsAPart(List<Phrases.Found<Hint>> found, int i, List<String> title) {
		boolean part = false;
		if (names(found.subList(i + 1, found.size()), Hint.INDIVIDUAL_CONTRIBUTOR)) {
			return false;
		}
		for (int at = found.get(i).end(); at < title.size(); at++) {
			String word = title.get(at);
			if (LEGAL_FORMS.contains(word)) {
				return false;
			}
			part |= !CONNECTIVES.contains(word) && !isPartOfAPhrase(found, at);
		}
		return part;
	}

	private static boolean isPartOfAPhrase(List<Phrases.Found<Hint>> found, int at) {
		return found.stream().anyMatch((other) -> other.start() <= at && at < other.end());
	}

	private static boolean namesAnOffice(List<Phrases.Found<Hint>> found, int i, List<String> title) {
		if (!found.get(i).meaning().isTop() || i + 1 == found.size()) {
			return false;
		}
		Phrases.Found<Hint> next = found.get(i + 1);
		return next.meaning() == Hint.OFFICE && next.start() == found.get(i).end()
				&& !(next.end() < title.size() && title.get(next.end()).equals("of"));
	}

	private static Seniority higher(Seniority left, Seniority right) {
		return (left.compareTo(right) <= 0) ? left : right;
	}

}
