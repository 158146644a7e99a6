package io.github.coterie.api;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.coterie.alias.Aliases;
import io.github.coterie.alias.RecordKind;
import io.github.coterie.book.Book;
import io.github.coterie.salesforce.SalesforceId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Has old ids of accounts mean the accounts that they were merged into, and short ids of
 * Salesforce those in full. Only ids that the book does not know cost a statement.
 */
@Component
class CurrentIds implements WantedIds {

	private final Book book;

	private final Aliases aliases;

	CurrentIds(Book book, Aliases aliases) {
		this.book = book;
		this.aliases = aliases;
	}

	/**
	 * The current id for an old one; any other stays as it is.
	 */
	String ofAccount(String id) {
		return ofAccounts(Set.of(id)).getOrDefault(id, id);
	}

	/**
	 * The ids of a filter and the current ones of those that are old; null stays null.
	 */
	@Override
	public @Nullable Set<String> of(@Nullable List<String> ids) {
		if (ids == null) {
			return null;
		}
		Set<String> wanted = new HashSet<>(ids);
		wanted.addAll(ofAccounts(wanted).values());
		return wanted;
	}

	private Map<String, String> ofAccounts(Set<String> ids) {
		Map<String, String> inFull = ids.stream()
			.filter((id) -> !this.book.holds(id))
			.collect(Collectors.toMap(Function.identity(), SalesforceId::inFull));
		Set<String> unknown = new HashSet<>(inFull.keySet());
		unknown.addAll(inFull.values());
		Map<String, String> current = new HashMap<>(this.aliases.resolve(RecordKind.ACCOUNT, unknown));
		inFull.forEach((id, full) -> {
			String now = this.book.holds(full) ? full : current.get(full);
			if (now != null) {
				current.putIfAbsent(id, now);
			}
		});
		return current;
	}

}
