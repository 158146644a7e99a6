package io.github.coterie.salesforce;

import java.util.Arrays;
import java.util.List;

import io.github.coterie.cell.CellSettings;
import io.github.coterie.cell.Cells;
import io.github.coterie.cell.Columns;
import io.github.coterie.engagement.TouchpointType;
import io.github.coterie.fault.Fault;
import io.github.coterie.table.Table;
import io.github.coterie.table.TableReader;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks of an export stand for e-mail that came in: only the e-mail messages tell.
 * They are read when the first task asks; eight bytes are kept of each, and no more than
 * a fixed number of them.
 */
final class Mail {

	private static final int MOST = 1 << 22;

	private final List<Table> messages;

	private final CellSettings settings;

	private long @Nullable [] incoming;

	Mail(List<Table> messages, CellSettings settings) {
		this.messages = List.copyOf(messages);
		this.settings = settings;
	}

	/**
	 * The type of a task: a reply when the task is e-mail that came in.
	 */
	TouchpointType replyOr(@Nullable SalesforceId task, TouchpointType type) {
		boolean asked = type == TouchpointType.EMAIL_SENT && task != null && !this.messages.isEmpty();
		return (asked && task != null && Arrays.binarySearch(incoming(), hash(task.value())) >= 0)
				? TouchpointType.EMAIL_REPLY : type;
	}

	private synchronized long[] incoming() {
		if (this.incoming == null) {
			Incoming found = new Incoming();
			this.messages.forEach(found::read);
			this.incoming = found.sorted();
		}
		return this.incoming;
	}

	private static long hash(String text) {
		long hash = 0xcbf29ce484222325L;
		for (int i = 0; i < text.length(); i++) {
			hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
		}
		return hash;
	}

	private final class Incoming {

		private long[] hashes = new long[1024];

		private int size;

		void read(Table table) {
			Columns columns = Columns.of(table.columns());
			table.read(new TableReader() {

				@Override
				public void row(long line, List<String> cells) {
					see(new Cells(columns, cells, Mail.this.settings));
				}

				@Override
				public void flaw(long line, String text, String reason) {
				}

			});
		}

		private void see(Cells message) {
			SalesforceId task = SalesforceId.parse(message.text("ActivityId"));
			if (task == null || this.size == MOST || !isIncoming(message)) {
				return;
			}
			if (this.size == this.hashes.length) {
				this.hashes = Arrays.copyOf(this.hashes, Math.min(MOST, 2 * this.size));
			}
			this.hashes[this.size++] = hash(task.value());
		}

		private boolean isIncoming(Cells message) {
			try {
				return message.isTrue("Incoming");
			}
			catch (Fault fault) {
				// reported when the message is taken
				return false;
			}
		}

		long[] sorted() {
			long[] sorted = Arrays.copyOf(this.hashes, this.size);
			Arrays.sort(sorted);
			return sorted;
		}

	}

}
