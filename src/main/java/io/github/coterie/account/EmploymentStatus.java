package io.github.coterie.account;

/**
 * Whether somebody still works at the account.
 */
public enum EmploymentStatus {

	ACTIVE, LEFT, UNKNOWN

}
