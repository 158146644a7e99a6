package io.github.coterie.crm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import io.github.coterie.fault.Fault;
import io.github.coterie.fault.FaultCode;
import io.github.coterie.intake.Upserted;
import io.github.coterie.title.TitleRules;
import org.jspecify.annotations.Nullable;

/**
 * One import, from the first file to the report. Rows are sent as they are read; what
 * references need is kept.
 */
final class ImportRun {

	private final SalesforceFiles files;

	private final Destination destination;

	private final Directory directory;

	private final AccountRows accounts;

	private final ContactRows contacts;

	private final ActivityRelations taskRelations;

	private final ActivityRelations eventRelations;

	private final ActivityRows activities;

	private final List<Tally> tallies = new ArrayList<>();

	private final List<RejectedRow> rejects = new ArrayList<>();

	ImportRun(SalesforceFiles files, Destination destination, TitleRules titles) {
		this.files = files;
		this.destination = destination;
		this.directory = Directory.of(files::has);
		this.accounts = new AccountRows(this.directory);
		this.contacts = new ContactRows(this.directory, titles);
		this.taskRelations = new ActivityRelations(this.directory, SalesforceObject.TASK_RELATION.key());
		this.eventRelations = new ActivityRelations(this.directory, SalesforceObject.EVENT_RELATION.key());
		this.activities = new ActivityRows(this.directory, this.taskRelations, this.eventRelations);
	}

	ImportReport run() {
		users();
		accounts();
		opportunities();
		contacts();
		activities();
		return new ImportReport(this.files.source(),
				this.tallies.stream().filter((tally) -> !tally.isIdle()).map(Tally::report).toList(),
				List.copyOf(this.rejects), this.files.notTaken());
	}

	private void users() {
		take(SalesforceObject.USER, (row, tally) -> {
			SalesforceId id = row.requiredId("Id");
			String email = row.text("Email");
			if (email != null) {
				this.directory.users().add(id, email);
			}
			return true;
		});
	}

	private void accounts() {
		Registry<SalesforceId> registry = this.directory.accounts();
		this.files.peek(SalesforceObject.ACCOUNT, (row) -> {
			if (!registry.isGone(row)) {
				registry.add(row.requiredId("Id"), row.requiredId("Id"));
			}
		});
		Sending sending = new Sending(SalesforceObject.ACCOUNT, this.destination::accounts, AccountRows.COLUMNS,
				registry);
		send(sending, (row) -> registry.isGone(row) ? List.of() : this.accounts.account(row));
		sendReferences(sending, "ParentId", this.accounts::parent);
	}

	private void opportunities() {
		Registry<SalesforceId> registry = this.directory.opportunities();
		take(SalesforceObject.OPPORTUNITY, (row, tally) -> {
			if (registry.isGone(row)) {
				return false;
			}
			registry.add(row.requiredId("Id"), this.directory.account(row, "AccountId"));
			return true;
		});
	}

	private void contacts() {
		Registry<Colleague> registry = this.directory.contacts();
		this.files.peek(SalesforceObject.CONTACT, (row) -> {
			if (!registry.isGone(row)) {
				SalesforceId id = row.requiredId("Id");
				registry.add(id, new Colleague(id, this.directory.account(row, "AccountId")));
			}
		});
		take(SalesforceObject.OPPORTUNITY_CONTACT_ROLE, (row, tally) -> {
			boolean there = !row.isTrue("IsDeleted");
			if (there) {
				this.contacts.role(row);
			}
			return there;
		});
		Sending sending = new Sending(SalesforceObject.CONTACT, this.destination::people, ContactRows.COLUMNS,
				registry);
		send(sending, (row) -> registry.isGone(row) ? List.of() : this.contacts.person(row));
		sendReferences(sending, "ReportsToId", this.contacts::manager);
	}

	private void activities() {
		take(SalesforceObject.TASK_RELATION,
				(row, tally) -> !row.isTrue("IsDeleted") && this.taskRelations.keep(row, tally));
		take(SalesforceObject.EVENT_RELATION,
				(row, tally) -> !row.isTrue("IsDeleted") && this.eventRelations.keep(row, tally));
		send(touchpoints(SalesforceObject.TASK), this.activities::task);
		send(touchpoints(SalesforceObject.EVENT), this.activities::event);
		this.taskRelations.rejectRest(SalesforceObject.TASK);
		this.eventRelations.rejectRest(SalesforceObject.EVENT);
	}

	private Sending touchpoints(SalesforceObject object) {
		return new Sending(object, this.destination::touchpoints, ActivityRows.COLUMNS, new Registry<>(object, true));
	}

	/**
	 * Takes rows that go in as part of others.
	 */
	private void take(SalesforceObject object, Use use) {
		for (CsvFile file : this.files.of(object)) {
			Tally tally = tally(file, object, null);
			read(file, object, tally, (row) -> {
				if (use.isUsed(row, tally)) {
					tally.used();
				}
				else {
					tally.skipped();
				}
			});
		}
	}

	/**
	 * Sends what the rows say.
	 */
	private void send(Sending sending, Reader reader) {
		for (CsvFile file : this.files.of(sending.object())) {
			Tally tally = tally(file, sending.object(), null);
			DraftGroup group = new DraftGroup(sending.send(), tally, sending.columns(),
					(id) -> sending.registry().forget(new SalesforceId(id)));
			read(file, sending.object(), tally, (row) -> {
				List<Map<String, @Nullable Object>> drafts = drafts(sending, reader, row);
				for (Map<String, @Nullable Object> draft : drafts) {
					group.add(row, draft);
				}
				if (drafts.isEmpty()) {
					tally.skipped();
				}
			});
			group.send();
		}
	}

	private static List<Map<String, @Nullable Object>> drafts(Sending sending, Reader reader, Row row) {
		try {
			return reader.drafts(row);
		}
		catch (Fault fault) {
			SalesforceId id = row.id("Id");
			if (id != null && fault.code() != FaultCode.CONFLICT) {
				sending.registry().forget(id);
			}
			throw fault;
		}
	}

	/**
	 * Sends what one column of rows says that went in before: a reference among rows of
	 * one file.
	 */
	private void sendReferences(Sending sending, String column, Reader reader) {
		for (CsvFile file : this.files.of(sending.object())) {
			if (!file.has(column)) {
				continue;
			}
			Tally tally = tally(file, sending.object(), column);
			DraftGroup group = new DraftGroup(sending.send(), tally, sending.columns(), (id) -> {
			});
			file.read((row) -> {
				if (sending.registry().isStored(row)) {
					attempt(row, tally, (same) -> {
						if (same.id(column) != null) {
							tally.read();
							for (Map<String, @Nullable Object> draft : reader.drafts(same)) {
								group.add(same, draft);
							}
						}
					});
				}
			}, (ragged) -> {
			}, (line, fault) -> {
			});
			group.send();
		}
	}

	private Tally tally(CsvFile file, SalesforceObject object, @Nullable String column) {
		Tally tally = new Tally(file, object, column, this.rejects);
		this.tallies.add(tally);
		return tally;
	}

	private static void read(CsvFile file, SalesforceObject object, Tally tally, Consumer<Row> taker) {
		if (!file.has(object.key())) {
			tally.rejected(1, object.key(), null, FaultCode.BAD_REQUEST.name(),
					"the file has no such column, so that none of its rows can be taken");
			return;
		}
		file.read((row) -> {
			tally.read();
			attempt(row, tally, taker);
		}, (ragged) -> {
			tally.read();
			tally.rejected(ragged.line(), null, null, FaultCode.BAD_REQUEST.name(),
					"the row has %d cells, the header %d".formatted(ragged.cells().size(), file.width()));
		}, (line, fault) -> {
			tally.read();
			tally.rejected(line, null, null, FaultCode.BAD_REQUEST.name(), "the row is no CSV: " + fault);
		});
	}

	private static void attempt(Row row, Tally tally, Consumer<Row> taker) {
		try {
			taker.accept(row);
		}
		catch (Fault fault) {
			tally.rejected(row, fault);
		}
	}

	/**
	 * What a row says.
	 */
	private interface Reader {

		/**
		 * The drafts it makes; none when it is skipped.
		 */
		List<Map<String, @Nullable Object>> drafts(Row row);

	}

	/**
	 * What is done with a row that goes in as part of others.
	 */
	private interface Use {

		boolean isUsed(Row row, Tally tally);

	}

	private record Sending(SalesforceObject object, Function<List<Map<String, @Nullable Object>>, Upserted> send,
			Map<String, String> columns, Registry<?> registry) {

	}

}
