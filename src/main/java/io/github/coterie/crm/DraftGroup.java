package io.github.coterie.crm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import io.github.coterie.intake.Rejection;
import io.github.coterie.intake.Upserted;
import org.jspecify.annotations.Nullable;

/**
 * Drafts on their way, sent five hundred at a time.
 */
final class DraftGroup {

	private static final int SIZE = 500;

	private final Function<List<Map<String, @Nullable Object>>, Upserted> send;

	private final Tally tally;

	private final Map<String, String> columns;

	private final Consumer<String> onReject;

	private final List<Row> rows = new ArrayList<>();

	private final List<Map<String, @Nullable Object>> drafts = new ArrayList<>();

	/**
	 * An empty group.
	 * @param send where it goes
	 * @param tally counts what becomes of it
	 * @param columns the column that each field of a draft was read from
	 * @param onReject gets the id of what was not stored
	 */
	DraftGroup(Function<List<Map<String, @Nullable Object>>, Upserted> send, Tally tally, Map<String, String> columns,
			Consumer<String> onReject) {
		this.send = send;
		this.tally = tally;
		this.columns = columns;
		this.onReject = onReject;
	}

	void add(Row row, Map<String, @Nullable Object> draft) {
		this.rows.add(row);
		this.drafts.add(draft);
		if (this.drafts.size() == SIZE) {
			send();
		}
	}

	void send() {
		if (this.drafts.isEmpty()) {
			return;
		}
		Upserted result = this.send.apply(List.copyOf(this.drafts));
		this.tally.stored(result);
		result.rejected().forEach(this::reject);
		this.rows.clear();
		this.drafts.clear();
	}

	private void reject(Rejection rejection) {
		Row row = this.rows.get(rejection.index());
		String field = rejection.field();
		String column = (field != null) ? this.columns.getOrDefault(field, field) : null;
		this.tally.rejected(row.line(), column, (column != null) ? row.text(column) : null, rejection.code().name(),
				rejection.message());
		this.onReject.accept(String.valueOf(this.drafts.get(rejection.index()).get("id")));
	}

}
