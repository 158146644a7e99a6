package io.github.coterie.salesforce;

import java.util.List;
import java.util.Set;

import io.github.coterie.entry.Key;

/**
 * What columns that name another record become.
 *
 * @param reference of the entry
 * @param sources of its keys, the surest first
 */
record Link(String reference, List<Source> sources) {

	static Link of(String reference, Source... sources) {
		return new Link(reference, List.of(sources));
	}

	/**
	 * A column that holds the other record's id.
	 */
	static Source id(String api, String labels) {
		return new Source(Key.By.ID, Column.names(api), Column.names(labels), Set.of());
	}

	static Source email(String api, String labels) {
		return new Source(Key.By.EMAIL, Column.names(api), Column.names(labels), Set.of());
	}

	static Source name(String api, String labels) {
		return new Source(Key.By.NAME, Column.names(api), Column.names(labels), Set.of());
	}

	/**
	 * Where a key stands.
	 *
	 * @param by what it is
	 * @param api names of its column in files
	 * @param labels names of its column in reports
	 * @param prefixes what ids count, where the column names records of several kinds;
	 * empty for any
	 */
	record Source(Key.By by, List<String> api, List<String> labels, Set<String> prefixes) {

		/**
		 * Counts only ids that start so, where a column names records of several kinds;
		 * an empty start stands for ids that are not in Salesforce's own form.
		 */
		Source of(String... prefixes) {
			return new Source(this.by, this.api, this.labels, Set.of(prefixes));
		}

		List<String> names(boolean report) {
			return report ? this.labels : this.api;
		}

		boolean takes(SalesforceId id) {
			return this.prefixes.isEmpty() || this.prefixes.stream()
				.anyMatch((prefix) -> prefix.isEmpty() ? !id.isNative() : id.startsWith(prefix));
		}

	}

}
