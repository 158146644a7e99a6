package io.github.coterie.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.coterie.graph.GraphTransactions;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Takes in what imports bring, some thousand records a transaction. What the rules make
 * of them is worked out when {@link #settle} is called; until then the accounts that were
 * touched are labelled {@code Unsettled}, and answers leave out what came. Every record
 * is stored whole or not at all, and survives a kill once a call returns.
 */
@Component
public class Bulk {

	private final GraphTransactions transactions;

	private final BulkAccounts accounts;

	private final BulkPeople people;

	private final BulkRoles roles;

	private final BulkTouchpoints touchpoints;

	private final BulkDeals deals;

	private final BulkSettlement settlement;

	private final Clock clock;

	private final boolean tryOut;

	@Autowired
	Bulk(GraphTransactions transactions, BulkAccounts accounts, BulkPeople people, BulkRoles roles,
			BulkTouchpoints touchpoints, BulkDeals deals, BulkSettlement settlement, Clock clock) {
		this(transactions, accounts, people, roles, touchpoints, deals, settlement, clock, false);
	}

	private Bulk(GraphTransactions transactions, BulkAccounts accounts, BulkPeople people, BulkRoles roles,
			BulkTouchpoints touchpoints, BulkDeals deals, BulkSettlement settlement, Clock clock, boolean tryOut) {
		this.transactions = transactions;
		this.accounts = accounts;
		this.people = people;
		this.roles = roles;
		this.touchpoints = touchpoints;
		this.deals = deals;
		this.settlement = settlement;
		this.clock = clock;
		this.tryOut = tryOut;
	}

	/**
	 * The same, but every call is rolled back: what it returns is what would have been.
	 */
	public Bulk tryingOut() {
		return new Bulk(this.transactions, this.accounts, this.people, this.roles, this.touchpoints, this.deals,
				this.settlement, this.clock, true);
	}

	/**
	 * Runs several calls as one, so that a kill leaves all or nothing of them.
	 * @param work may run more than once, and gets whether it does
	 */
	public <T> T together(Function<Boolean, T> work) {
		AtomicInteger tries = new AtomicInteger();
		return write(() -> work.apply(tries.getAndIncrement() > 0));
	}

	/**
	 * Stores accounts.
	 * @param again whether they may have been stored by a try before
	 */
	public List<BulkResult> accounts(List<BulkItem> items, boolean again) {
		return write(() -> this.accounts.store(items, again));
	}

	/**
	 * Stores people.
	 * @param again whether they may have been stored by a try before
	 */
	public List<BulkResult> people(List<BulkItem> items, boolean again) {
		return write(() -> this.people.store(items, again, now()));
	}

	/**
	 * Stores what systems say of roles.
	 * @return the ids of the people who exist
	 */
	public Set<String> roles(List<RoleItem> items) {
		return write(() -> this.roles.store(items, now()));
	}

	/**
	 * Stores touchpoints.
	 * @param again whether they may have been stored by a try before
	 */
	public List<BulkResult> touchpoints(List<BulkItem> items, boolean again) {
		return write(() -> this.touchpoints.store(items, again));
	}

	/**
	 * Adds people to touchpoints that are stored.
	 * @param rows touchpoint's {@code id}, its {@code accountId} and a {@code personId}
	 * @return the id and personId of those that exist, with a space between
	 */
	public Set<String> join(List<Map<String, String>> rows) {
		return write(() -> this.touchpoints.join(rows));
	}

	/**
	 * Stores sellers.
	 * @param rows {@code id} and {@code properties}
	 * @param known what older records named ({@code ref}) and who that is ({@code owner})
	 */
	public Set<String> owners(List<Map<String, @Nullable Object>> rows, List<Map<String, String>> known) {
		return write(() -> {
			Set<String> stored = this.deals.owners(rows);
			this.deals.own(known);
			return stored;
		});
	}

	/**
	 * Stores deals.
	 * @param rows {@code id}, {@code targetId} (the account) and {@code properties}
	 * @return the ids of those whose account exists
	 */
	public Set<String> deals(List<Map<String, @Nullable Object>> rows) {
		return write(() -> this.deals.deals(rows));
	}

	/**
	 * Stores stages that deals came into.
	 * @param rows {@code id}, {@code targetId} (the deal) and {@code properties}
	 * @return the ids of those whose deal exists
	 */
	public Set<String> stages(List<Map<String, @Nullable Object>> rows) {
		return write(() -> this.deals.stages(rows));
	}

	/**
	 * Has accounts settled later, in the transaction of the caller.
	 */
	public void unsettle(Collection<String> accountIds) {
		this.settlement.unsettle(accountIds);
	}

	/**
	 * Takes accounts out of the book that are not in the graph any more.
	 */
	public void forget(Collection<String> accountIds) {
		this.settlement.forget(accountIds);
	}

	/**
	 * Some accounts whose tiers and gaps are not worked out yet.
	 */
	public List<String> unsettled(int limit) {
		return this.settlement.next(limit);
	}

	/**
	 * Works out what the rules make of some accounts, and tells the book.
	 */
	public void settle(Collection<String> accountIds) {
		this.settlement.settle(accountIds, now());
	}

	private <T> T write(Supplier<T> work) {
		return this.tryOut ? this.transactions.tryOut(work) : this.transactions.write(work);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
