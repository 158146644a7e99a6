package io.github.coterie.api;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.github.coterie.export.Lists;
import io.github.coterie.export.Sheet;

/**
 * A list that can be downloaded.
 *
 * @param <F> what narrows it down
 * @param name of the file, without an ending
 * @param what it lists, in words
 * @param filter its parameters
 * @param sheet makes it
 */
record Download<F>(String name, String what, Class<F> filter, Function<F, Sheet<?>> sheet) {

	static List<Download<?>> all(Lists lists, WantedIds wanted) {
		return List.of(
				new Download<>("accounts", "Accounts with their scores, best fit first", AccountFilter.class,
						(filter) -> lists.accounts(AccountFilter.of(filter, wanted))),
				new Download<>("people", "People with their roles, by account, best fit first", PeopleFilter.class,
						(filter) -> lists.people(filter.accounts(wanted), filter.people())),
				new Download<>("touchpoints", "Touchpoints, by account, best fit first, newest first",
						TouchpointFilter.class,
						(filter) -> lists.touchpoints(filter.accounts(wanted), filter.touchpoints())),
				new Download<>("coverage", "The seats of all committees and how they are filled, best fit first",
						AccountFilter.class, (filter) -> lists.coverage(AccountFilter.of(filter, wanted))),
				new Download<>("missing-stakeholders", "Seats with nobody or too few, severest first",
						StakeholderFilter.class,
						(filter) -> lists.missingStakeholders(StakeholderFilter.of(filter, wanted))),
				new Download<>("gaps", "What is missing in the book, severest first; open gaps unless stateIn is given",
						GapFilter.class, (filter) -> lists.gaps(GapFilter.ofOpenUnlessTold(filter, wanted))));
	}

	String file() {
		return this.name + ".csv";
	}

	Sheet<?> read(Map<String, List<String>> parameters) {
		return this.sheet.apply(Parameters.read(parameters, this.filter));
	}

}
