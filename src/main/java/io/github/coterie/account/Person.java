package io.github.coterie.account;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who works at an account.
 *
 * @param id the caller's own stable id
 * @param accountId where the person works
 * @param firstName given name
 * @param lastName family name
 * @param title as on the business card
 * @param seniority how high the person stands
 * @param department in the caller's words
 * @param email the business address
 * @param emailBounced whether mail to it came back
 * @param optedOutOfEmail whether the person must not be mailed
 * @param doNotCall whether the person must not be called
 * @param employmentStatus whether the person still works there
 * @param isPlaceholder whether this stands for somebody not yet known by name
 * @param reportsToId the manager's id
 */
public record Person(String id, String accountId, @Nullable String firstName, @Nullable String lastName,
		@Nullable String title, Seniority seniority, @Nullable String department, @Nullable String email,
		boolean emailBounced, boolean optedOutOfEmail, boolean doNotCall, EmploymentStatus employmentStatus,
		boolean isPlaceholder, @Nullable String reportsToId) {

	/**
	 * Both names, or what else the person is known by.
	 */
	public String fullName() {
		String name = Stream.of(this.firstName, this.lastName)
			.filter((part) -> part != null && !part.isEmpty())
			.collect(Collectors.joining(" "));
		if (!name.isBlank()) {
			return name;
		}
		return Stream.of(this.email, this.title)
			.filter((part) -> part != null && !part.isBlank())
			.findFirst()
			.map(String::valueOf)
			.orElse(this.id);
	}

	/**
	 * Whether mail can be sent: there is an address, it works, and its owner allows it.
	 */
	public boolean canBeMailed() {
		return this.email != null && !this.email.isBlank() && !this.emailBounced && !this.optedOutOfEmail;
	}

	public boolean canBeCalled() {
		return !this.doNotCall;
	}

}
