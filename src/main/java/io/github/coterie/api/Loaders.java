package io.github.coterie.api;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.coterie.account.People;
import io.github.coterie.account.Person;
import io.github.coterie.alias.RecordKind;
import io.github.coterie.engagement.Touchpoint;
import io.github.coterie.engagement.Touchpoints;
import io.github.coterie.identity.ExternalId;
import io.github.coterie.identity.ExternalIds;
import io.github.coterie.plan.Suggestion;
import io.github.coterie.plan.Suggestions;
import org.dataloader.BatchLoaderEnvironment;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/**
 * What a request reads from the graph, each once and in one statement however many are
 * asked for.
 */
@Configuration(proxyBeanMethods = false)
class Loaders {

	Loaders(BatchLoaderRegistry registry, People people, Touchpoints touchpoints, Suggestions suggestions,
			ExternalIds externalIds) {
		registry.forTypePair(String.class, Person.class)
			.registerMappedBatchLoader((ids, environment) -> Mono
				.fromSupplier(() -> people.find(ids, whereabouts(environment.getKeyContexts()))));
		registry.forTypePair(StaffOf.class, Staff.class)
			.registerMappedBatchLoader(one((keys) -> staff(people.findAt(ids(keys, StaffOf::accountId)))));
		registry.forTypePair(ReportsOf.class, Reports.class)
			.registerMappedBatchLoader(one((keys) -> reports(people.findReports(ids(keys, ReportsOf::managerId)))));
		registry.forTypePair(TouchpointsOf.class, TouchpointPage.class)
			.registerMappedBatchLoader(one((keys) -> newest(touchpoints, keys)));
		registry.forTypePair(ExternalIdsOf.class, ExternalIdList.class)
			.registerMappedBatchLoader(one((keys) -> externalIds(externalIds, keys)));
		registry.forTypePair(GapView.class, Suggestion.class)
			.registerMappedBatchLoader(one((keys) -> suggestions(suggestions, keys)));
	}

	private static <K, V> BiFunction<Set<K>, BatchLoaderEnvironment, Mono<Map<K, V>>> one(
			Function<Set<K>, Map<K, V>> load) {
		return (keys, environment) -> Mono.fromSupplier(() -> load.apply(keys));
	}

	private static Map<String, String> whereabouts(Map<Object, Object> contexts) {
		Map<String, String> whereabouts = new HashMap<>();
		contexts.forEach((id, context) -> {
			if (context instanceof String accountId) {
				whereabouts.put(id.toString(), accountId);
			}
		});
		return whereabouts;
	}

	private static Map<StaffOf, Staff> staff(Map<String, List<Person>> people) {
		Map<StaffOf, Staff> staff = new HashMap<>();
		people.forEach((accountId, found) -> staff.put(new StaffOf(accountId), new Staff(found)));
		return staff;
	}

	private static Map<ReportsOf, Reports> reports(Map<String, List<Person>> people) {
		Map<ReportsOf, Reports> reports = new HashMap<>();
		people.forEach((managerId, found) -> reports.put(new ReportsOf(managerId), new Reports(found)));
		return reports;
	}

	private static <K> List<String> ids(Collection<K> keys, Function<K, String> id) {
		return keys.stream().map(id).toList();
	}

	private static Map<TouchpointsOf, TouchpointPage> newest(Touchpoints touchpoints, Set<TouchpointsOf> keys) {
		record Cut(Instant before, String beforeId, int limit) {

		}
		Map<Cut, List<TouchpointsOf>> cuts = keys.stream()
			.collect(Collectors.groupingBy((key) -> new Cut(key.before(), key.beforeId(), key.limit())));
		Map<TouchpointsOf, TouchpointPage> pages = new HashMap<>();
		cuts.forEach((cut, wanted) -> {
			Map<String, List<Touchpoint>> found = touchpoints.newest(ids(wanted, TouchpointsOf::accountId),
					cut.before(), cut.beforeId(), cut.limit());
			wanted.forEach((key) -> pages.put(key, new TouchpointPage(found.getOrDefault(key.accountId(), List.of()))));
		});
		return pages;
	}

	private static Map<ExternalIdsOf, ExternalIdList> externalIds(ExternalIds externalIds, Set<ExternalIdsOf> keys) {
		Map<ExternalIdsOf, ExternalIdList> lists = new HashMap<>();
		keys.stream()
			.collect(Collectors.groupingBy(ExternalIdsOf::kind))
			.forEach((kind, wanted) -> externalIds.find(kind, ids(wanted, ExternalIdsOf::id))
				.forEach((id, found) -> lists.put(new ExternalIdsOf(kind, id), new ExternalIdList(found))));
		return lists;
	}

	private static Map<GapView, Suggestion> suggestions(Suggestions suggestions, Set<GapView> keys) {
		var made = suggestions.make(keys.stream().map(GapView::accountGap).toList());
		Map<GapView, Suggestion> byView = new HashMap<>();
		keys.forEach((key) -> {
			@Nullable Suggestion suggestion = made.get(key.accountGap());
			if (suggestion != null) {
				byView.put(key, suggestion);
			}
		});
		return byView;
	}

	/**
	 * What other systems call a record.
	 *
	 * @param kind what it is
	 * @param id the record
	 */
	record ExternalIdsOf(RecordKind kind, String id) {

	}

	/**
	 * The external ids of a record.
	 *
	 * @param externalIds the ids
	 */
	record ExternalIdList(List<ExternalId> externalIds) {

	}

	/**
	 * Everybody at an account.
	 *
	 * @param accountId the account
	 */
	record StaffOf(String accountId) {

	}

	/**
	 * Everybody who reports to somebody.
	 *
	 * @param managerId the manager
	 */
	record ReportsOf(String managerId) {

	}

	/**
	 * The people of an account.
	 *
	 * @param people by id
	 */
	record Staff(List<Person> people) {

	}

	/**
	 * The people who report to somebody.
	 *
	 * @param people by id
	 */
	record Reports(List<Person> people) {

	}

	/**
	 * The newest touchpoints of an account before a moment.
	 *
	 * @param accountId the account
	 * @param before the moment
	 * @param beforeId tells touchpoints of that moment apart
	 * @param limit at most so many
	 */
	record TouchpointsOf(String accountId, Instant before, String beforeId, int limit) {

	}

	/**
	 * Some touchpoints, newest first.
	 *
	 * @param touchpoints the touchpoints
	 */
	record TouchpointPage(List<Touchpoint> touchpoints) {

	}

}
