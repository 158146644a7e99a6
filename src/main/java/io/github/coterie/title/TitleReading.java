package io.github.coterie.title;

import java.util.List;

import io.github.coterie.account.Seniority;
import org.jspecify.annotations.Nullable;

/**
 * What a job title says.
 *
 * @param seniority how high its bearer stands
 * @param department which part of the company, or null when nothing names one
 * @param roles likely parts in a purchase, best first
 */
public record TitleReading(Seniority seniority, @Nullable String department, List<ProposedRole> roles) {

	public TitleReading {
		roles = List.copyOf(roles);
	}

}
