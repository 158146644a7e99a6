package io.github.coterie.title;

import java.util.List;

import io.github.coterie.account.Seniority;

/**
 * How high somebody stands, judged from what was found in the title.
 *
 * @param seniority the level
 * @param helps whether the person works for the one the title speaks of
 */
record Standing(Seniority seniority, boolean helps) {

	private static final Standing HELPER = new Standing(Seniority.INDIVIDUAL_CONTRIBUTOR, true);

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
				boolean second = (deputy || assists) && hint == Hint.C_LEVEL;
				highest = higher(highest, second ? Seniority.VP : hint.seniority());
				assists &= !hint.isRank();
				deputy = false;
			}
		}
		return assists ? HELPER : new Standing(highest, false);
	}

	private static boolean namesAnOffice(List<Phrases.Found<Hint>> found, int i, List<String> title) {
		if (found.get(i).meaning() != Hint.C_LEVEL || i + 1 == found.size()) {
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
