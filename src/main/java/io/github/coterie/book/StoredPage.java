package io.github.coterie.book;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Some accounts as they are stored with their facts, not read yet.
 *
 * @param ids of all accounts of the page
 * @param revisions as many
 * @param facts as many; null where none are stored that hold
 */
record StoredPage(List<String> ids, long[] revisions, byte[] @Nullable [] facts) {

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
