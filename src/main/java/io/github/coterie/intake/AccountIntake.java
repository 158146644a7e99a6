package io.github.coterie.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.coterie.account.Account;
import io.github.coterie.account.Accounts;
import io.github.coterie.alias.Aliases;
import io.github.coterie.alias.RecordKind;
import io.github.coterie.alias.Trace;
import io.github.coterie.book.Book;

import org.springframework.stereotype.Component;

/**
 * Takes in accounts.
 */
@Component
class AccountIntake {

	private final Writes writes;

	private final Accounts accounts;

	private final Aliases aliases;

	private final Book book;

	AccountIntake(Writes writes, Accounts accounts, Aliases aliases, Book book) {
		this.writes = writes;
		this.accounts = accounts;
		this.aliases = aliases;
		this.book = book;
	}

	Upserted upsert(List<Draft> drafts) {
		return this.writes.write((now) -> {
			Batch<Account> batch = new Batch<>(drafts);
			batch.check((draft) -> AccountChange.of(draft, null));
			batch.apply(lock(batch), AccountChange::of);
			List<Account> created = batch.toCreate();
			List<Account> updated = batch.toUpdate();
			this.accounts.create(created);
			this.accounts.update(updated);
			return new Writes.Change<>(batch.result(),
					Stream.concat(created.stream(), updated.stream()).map(Account::id).toList());
		});
	}

	private Map<String, Account> lock(Batch<Account> batch) {
		Map<String, Account> stored = this.accounts.lock(batch.ids());
		Set<String> unknown = batch.idsBut(stored.keySet());
		Set<String> parents = unknownParents(batch);
		parents.addAll(unknown);
		Trace trace = this.aliases.trace(Map.of(RecordKind.ACCOUNT, parents));
		batch.follow(RecordKind.ACCOUNT, trace, (draft) -> draft.following(trace, RecordKind.ACCOUNT, "id")
			.following(trace, RecordKind.ACCOUNT, "parentId"));
		Set<String> current = new TreeSet<>(trace.currentOf(RecordKind.ACCOUNT, unknown));
		current.removeAll(stored.keySet());
		if (!current.isEmpty()) {
			stored.putAll(this.accounts.lock(current));
		}
		return stored;
	}

	/**
	 * A parent need not be stored, but where its id is an old one, the current one is
	 * kept.
	 */
	private Set<String> unknownParents(Batch<Account> batch) {
		Set<String> parents = new TreeSet<>();
		batch.accepted().forEach((draft) -> {
			String parent = draft.text("parentId", null);
			if (parent != null && !this.book.holds(parent)) {
				parents.add(parent);
			}
		});
		return parents;
	}

}
