package io.github.coterie.intake;

import java.util.List;
import java.util.stream.Stream;

import io.github.coterie.account.Account;
import io.github.coterie.account.Accounts;

import org.springframework.stereotype.Component;

/**
 * Takes in accounts.
 */
@Component
class AccountIntake {

	private final Writes writes;

	private final Accounts accounts;

	AccountIntake(Writes writes, Accounts accounts) {
		this.writes = writes;
		this.accounts = accounts;
	}

	Upserted upsert(List<Draft> drafts) {
		return this.writes.write((now) -> {
			Batch<Account> batch = new Batch<>(drafts);
			batch.check((draft) -> AccountChange.of(draft, null));
			batch.apply(this.accounts.lock(batch.ids()), AccountChange::of);
			List<Account> created = batch.toCreate();
			List<Account> updated = batch.toUpdate();
			this.accounts.create(created);
			this.accounts.update(updated);
			return new Writes.Change<>(batch.result(),
					Stream.concat(created.stream(), updated.stream()).map(Account::id).toList());
		});
	}

}
