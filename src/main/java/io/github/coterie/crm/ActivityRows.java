package io.github.coterie.crm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.coterie.engagement.TouchpointType;
import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of tasks and events say.
 */
final class ActivityRows {

	/**
	 * The column that each field is read from.
	 */
	static final Map<String, String> COLUMNS = Map.of("id", "Id", "accountId", "WhatId", "personIds", "WhoId", "type",
			"Type", "direction", "CallType", "subject", "Subject", "outcome", "CallDisposition", "by", "OwnerId");

	private static final Set<String> CLOSED = Set.of("completed", "closed", "done", "abgeschlossen", "erledigt",
			"terminé", "terminée", "completada", "completado", "concluída", "concluído", "completata", "completato",
			"voltooid", "已完成", "完了");

	private static final String LEAD = "00Q";

	private final Directory directory;

	private final ActivityRelations taskRelations;

	private final ActivityRelations eventRelations;

	ActivityRows(Directory directory, ActivityRelations taskRelations, ActivityRelations eventRelations) {
		this.directory = directory;
		this.taskRelations = taskRelations;
		this.eventRelations = eventRelations;
	}

	List<Map<String, @Nullable Object>> task(Row row) {
		SalesforceId id = row.requiredId("Id");
		List<Colleague> others = this.taskRelations.take(id);
		if (!isTouch(row) || !isClosed(row)) {
			return List.of();
		}
		return touchpoints(row, id, others, ActivityType.ofTask(row), taskTime(row),
				minutes(row.decimal("CallDurationInSeconds")));
	}

	List<Map<String, @Nullable Object>> event(Row row) {
		SalesforceId id = row.requiredId("Id");
		List<Colleague> others = this.eventRelations.take(id);
		if (!isTouch(row)) {
			return List.of();
		}
		return touchpoints(row, id, others, ActivityType.ofEvent(row), eventTime(row),
				row.integer("DurationInMinutes"));
	}

	/**
	 * When a task was done, or null when it was not.
	 */
	static @Nullable Instant timeOfTask(Row row) {
		return (isTouch(row) && isClosed(row)) ? taskTime(row) : null;
	}

	/**
	 * When an event took place, or null when it is gone.
	 */
	static @Nullable Instant timeOfEvent(Row row) {
		return isTouch(row) ? eventTime(row) : null;
	}

	private List<Map<String, @Nullable Object>> touchpoints(Row row, SalesforceId id, List<Colleague> others,
			TouchpointType type, Instant time, @Nullable Integer minutes) {
		List<Map<String, @Nullable Object>> touchpoints = new ArrayList<>();
		participants(row, others).forEach((accountId, people) -> touchpoints
			.add(new Fields().with("id", touchpoints.isEmpty() ? id.value() : id + "-" + accountId)
				.with("accountId", accountId)
				.with("personIds", people)
				.with("type", type)
				.with("direction", ActivityType.direction(row))
				.with("occurredAt", time)
				.with("subject", row.text("Subject"))
				.with("outcome", row.text("CallDisposition"))
				.with("durationMinutes", minutes)
				.with("by", this.directory.owner(row))
				.toDraft()));
		return touchpoints;
	}

	/**
	 * Who took part, by account: a touchpoint has people of one account only.
	 */
	private Map<SalesforceId, List<String>> participants(Row row, List<Colleague> others) {
		SalesforceId account = account(row);
		Set<Colleague> people = new LinkedHashSet<>();
		SalesforceId who = row.id("WhoId");
		if (who != null && !who.value().startsWith(LEAD)) {
			people.add(this.directory.colleague(row, "WhoId"));
		}
		people.addAll(others);
		Map<SalesforceId, List<String>> byAccount = new LinkedHashMap<>();
		for (Colleague colleague : people) {
			SalesforceId employer = (colleague.accountId() != null) ? colleague.accountId() : account;
			if (employer == null) {
				throw Fault.notFound((who != null) ? "WhoId" : "WhatId",
						"names nobody of this export, and no account is named beside");
			}
			byAccount.computeIfAbsent(employer, (id) -> new ArrayList<>()).add(colleague.id().value());
		}
		if (byAccount.isEmpty() && account != null) {
			byAccount.put(account, List.of());
		}
		return byAccount;
	}

	private @Nullable SalesforceId account(Row row) {
		SalesforceId what = row.id("WhatId");
		if (what != null && what.isOf(SalesforceObject.ACCOUNT)) {
			return this.directory.account(row, "WhatId");
		}
		if (what != null && what.isOf(SalesforceObject.OPPORTUNITY) && this.directory.opportunities().isOpen()) {
			return this.directory.opportunities().get("WhatId", what);
		}
		return (row.id("AccountId") != null) ? this.directory.account(row, "AccountId") : null;
	}

	/**
	 * Whether it is still there, and no invitee's copy of another event.
	 */
	private static boolean isTouch(Row row) {
		return !row.isTrue("IsDeleted") && !row.isTrue("IsChild");
	}

	private static boolean isClosed(Row row) {
		Boolean closed = row.flag("IsClosed");
		return (closed != null) ? closed : CLOSED.contains(Label.letters(row.text("Status")));
	}

	private static Instant taskTime(Row row) {
		return time(row, "CompletedDateTime", "ActivityDate", "CreatedDate");
	}

	private static Instant eventTime(Row row) {
		return time(row, "StartDateTime", "ActivityDateTime", "ActivityDate");
	}

	private static Instant time(Row row, String... columns) {
		return Stream.of(columns)
			.filter((column) -> row.text(column) != null)
			.findFirst()
			.map(row::instant)
			.orElseThrow(() -> Fault.badRequest(columns[0], "must not be blank"));
	}

	private static @Nullable Integer minutes(@Nullable BigDecimal seconds) {
		return (seconds != null) ? (Integer) seconds.divide(BigDecimal.valueOf(60), 0, RoundingMode.CEILING).intValue()
				: null;
	}

}
