package io.github.coterie.api;

import java.util.List;
import java.util.function.Predicate;

import io.github.coterie.account.EmploymentStatus;
import io.github.coterie.account.Seniority;
import io.github.coterie.account.Tier;
import io.github.coterie.book.Line;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.export.PersonRow;
import org.jspecify.annotations.Nullable;

/**
 * Which people; what is null lets everything through.
 */
record PeopleFilter(@Nullable List<String> accountIds, @Nullable List<String> ownerIn, @Nullable List<Tier> tierIn,
		@Nullable List<String> industryIn, @Nullable List<String> countryIn, @Nullable List<BuyingRole> roleIn,
		@Nullable List<Seniority> seniorityIn, @Nullable List<EmploymentStatus> employmentStatusIn) {

	@Nullable Predicate<Line> accounts(WantedIds wanted) {
		return AccountFilter.of(
				AccountFilter.some(this.accountIds, this.ownerIn, this.tierIn, this.industryIn, this.countryIn),
				wanted);
	}

	Predicate<PersonRow> people() {
		return (row) -> (this.roleIn == null || this.roleIn.stream().anyMatch(row::holds))
				&& (this.seniorityIn == null || this.seniorityIn.contains(row.person().seniority()))
				&& (this.employmentStatusIn == null
						|| this.employmentStatusIn.contains(row.person().employmentStatus()));
	}

}
