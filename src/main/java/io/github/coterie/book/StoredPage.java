package io.github.coterie.book;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * Some accounts as they are stored with their facts, not read yet.
 *
 * @param ids of all accounts of the page
 * @param revisions as many
 * @param facts as many; null where none are stored that hold
 */
record StoredPage(List<String> ids, long[] revisions, byte[] @Nullable [] facts) {

	private static final long NO_REVISION = -1;

	static StoredPage of(Value accounts) {
		int size = accounts.size();
		List<String> ids = new ArrayList<>(size);
		long[] revisions = new long[size];
		byte[] @Nullable [] facts = new byte[size][];
		for (Value account : accounts.values()) {
			facts[ids.size()] = FactsReader.bytes(account.get(2).asObject());
			revisions[ids.size()] = account.get(1).asLong(NO_REVISION);
			ids.add(account.get(0).asString());
		}
		return new StoredPage(ids, revisions, facts);
	}

	/**
	 * The facts that can be read and are of the account's last write.
	 */
	List<AccountFacts> read() {
		List<AccountFacts> read = new ArrayList<>(this.ids.size());
		for (int i = 0; i < this.ids.size(); i++) {
			AccountFacts account = StoredFacts.read(this.ids.get(i), this.facts[i]);
			if (account != null && account.revision() == this.revisions[i]) {
				read.add(account);
			}
		}
		return read;
	}

}
