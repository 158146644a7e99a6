package io.github.coterie.intake;

import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Takes in batches of accounts, people and touchpoints, and committee roles. A batch is
 * one transaction; an item that can't be stored is rejected and the others are stored.
 * When a call returns, what it stored survives a kill, and the book knows it.
 */
@Component
public class Intake {

	private final AccountIntake accounts;

	private final PersonIntake people;

	private final TouchpointIntake touchpoints;

	private final CommitteeIntake committees;

	Intake(AccountIntake accounts, PersonIntake people, TouchpointIntake touchpoints, CommitteeIntake committees) {
		this.accounts = accounts;
		this.people = people;
		this.touchpoints = touchpoints;
		this.committees = committees;
	}

	public Upserted accounts(List<Draft> drafts) {
		return this.accounts.upsert(drafts);
	}

	public Upserted people(List<Draft> drafts) {
		return this.people.upsert(drafts);
	}

	public Upserted touchpoints(List<Draft> drafts) {
		return this.touchpoints.record(drafts);
	}

	/**
	 * Gives somebody a role.
	 * @param draft fields of AssignRoleInput
	 */
	public CommitteeKey assignRole(Draft draft) {
		return new CommitteeKey(this.committees.assign(draft), CommitteeIntake.solution(draft));
	}

	/**
	 * Takes a role away.
	 * @param draft fields of RemoveRoleInput
	 */
	public CommitteeKey removeRole(Draft draft) {
		return new CommitteeKey(this.committees.remove(draft), CommitteeIntake.solution(draft));
	}

	/**
	 * Names a committee.
	 *
	 * @param accountId the account
	 * @param solution what is sold
	 */
	public record CommitteeKey(String accountId, String solution) {

	}

}
