package io.github.coterie.account;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Accounts for tests: of a known name, and nothing else known unless it is said.
 */
public final class AccountFixture {

	private final String id;

	private String name;

	private @Nullable String industry;

	private @Nullable Integer employees;

	private @Nullable BigDecimal revenue;

	private @Nullable String country;

	private List<String> technologies = List.of();

	private @Nullable String owner;

	private @Nullable Tier handTier;

	private @Nullable String exclusionReason;

	private AccountFixture(String id) {
		this.id = id;
		this.name = "Account " + id;
	}

	public static AccountFixture account(String id) {
		return new AccountFixture(id);
	}

	/**
	 * An account that fits the default model in everything: fit 100, confidence 1.
	 */
	public static AccountFixture ideal(String id) {
		return account(id).industry("Software").employees(200).revenue("10000000");
	}

	public AccountFixture name(String value) {
		this.name = value;
		return this;
	}

	public AccountFixture industry(@Nullable String value) {
		this.industry = value;
		return this;
	}

	public AccountFixture employees(@Nullable Integer value) {
		this.employees = value;
		return this;
	}

	public AccountFixture revenue(@Nullable String value) {
		this.revenue = (value != null) ? new BigDecimal(value) : null;
		return this;
	}

	public AccountFixture country(@Nullable String value) {
		this.country = value;
		return this;
	}

	public AccountFixture technologies(String... values) {
		this.technologies = List.of(values);
		return this;
	}

	public AccountFixture owner(@Nullable String value) {
		this.owner = value;
		return this;
	}

	public AccountFixture handTier(Tier value) {
		this.handTier = value;
		return this;
	}

	public AccountFixture excluded(String reason) {
		this.exclusionReason = reason;
		return this;
	}

	public Account build() {
		return new Account(this.id, this.name, null, this.industry, this.employees, this.revenue, "EUR", this.country,
				this.technologies, this.owner, this.handTier, false, this.exclusionReason, null);
	}

}
