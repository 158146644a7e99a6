package io.github.coterie.crm;

import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * What references of an export may name.
 *
 * @param users their e-mail addresses
 * @param accounts their own ids
 * @param opportunities the ids of their accounts
 * @param contacts who they are
 */
record Directory(Registry<String> users, Registry<SalesforceId> accounts, Registry<SalesforceId> opportunities,
		Registry<Colleague> contacts) {

	static Directory of(Predicate<SalesforceObject> present) {
		return new Directory(new Registry<>(SalesforceObject.USER, present.test(SalesforceObject.USER)),
				new Registry<>(SalesforceObject.ACCOUNT, present.test(SalesforceObject.ACCOUNT)),
				new Registry<>(SalesforceObject.OPPORTUNITY, present.test(SalesforceObject.OPPORTUNITY)),
				new Registry<>(SalesforceObject.CONTACT, present.test(SalesforceObject.CONTACT)));
	}

	/**
	 * The account that a cell names, of this export or stored already.
	 */
	SalesforceId account(Row row, String column) {
		return this.accounts.get(column, row.requiredId(column), (elsewhere) -> elsewhere);
	}

	/**
	 * The contact that a cell names; one of this export, when that has contacts.
	 */
	Colleague contact(Row row, String column) {
		return this.contacts.isOpen() ? this.contacts.get(column, row.requiredId(column)) : colleague(row, column);
	}

	/**
	 * The contact that a cell names, of this export or stored already.
	 */
	Colleague colleague(Row row, String column) {
		return this.contacts.get(column, row.requiredId(column), (elsewhere) -> new Colleague(elsewhere, null));
	}

	/**
	 * The e-mail address of a record's owner, as far as it is known.
	 */
	@Nullable String owner(Row row) {
		SalesforceId owner = row.id("OwnerId");
		return (owner != null) ? this.users.find(owner) : null;
	}

}
