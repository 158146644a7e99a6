package io.github.coterie.bench;

import java.io.IOException;

import org.neo4j.batchimport.api.InputIterable;
import org.neo4j.batchimport.api.InputIterator;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.batchimport.api.input.IdType;
import org.neo4j.batchimport.api.input.Input;
import org.neo4j.batchimport.api.input.InputChunk;
import org.neo4j.batchimport.api.input.InputEntityVisitor;
import org.neo4j.batchimport.api.input.PropertySizeCalculator;
import org.neo4j.batchimport.api.input.ReadableGroups;
import org.neo4j.internal.batchimport.input.Groups;

/**
 * A generated book as the input of Neo4j's importer, which walks through it twice: once
 * for the nodes, once for the relationships.
 */
final class BookInput implements Input {

	private static final int ACCOUNTS_A_CHUNK = 200;

	private final GeneratedBook book;

	private final CompanyWriter writer;

	BookInput(GeneratedBook book, CompanyWriter writer) {
		this.book = book;
		this.writer = writer;
	}

	@Override
	public InputIterable nodes(Collector badCollector) {
		return () -> new Walk(this.writer::writeNodes);
	}

	@Override
	public InputIterable relationships(Collector badCollector) {
		return () -> new Walk(this.writer::writeRelationships);
	}

	@Override
	public IdType idType() {
		return IdType.ACTUAL;
	}

	@Override
	public ReadableGroups groups() {
		return new Groups();
	}

	@Override
	public Estimates validateAndEstimate(PropertySizeCalculator sizes, int threads) {
		long accounts = this.book.size();
		return Input.knownEstimates(20 * accounts, 38 * accounts, 260 * accounts, 75 * accounts, 6000 * accounts,
				900 * accounts, 20 * accounts);
	}

	@Override
	public boolean containsVectorData() {
		return false;
	}

	/**
	 * Writes one account.
	 */
	@FunctionalInterface
	private interface Step {

		void write(int index, long firstNode, InputEntityVisitor visitor) throws IOException;

	}

	/**
	 * Deals the accounts out, some hundred at a time.
	 */
	private final class Walk implements InputIterator {

		private final Step step;

		private int account;

		private long node;

		Walk(Step step) {
			this.step = step;
		}

		@Override
		public InputChunk newChunk() {
			return new Chunk(this.step);
		}

		@Override
		public synchronized boolean next(InputChunk chunk) {
			int from = this.account;
			if (from == BookInput.this.book.size()) {
				return false;
			}
			int to = Math.min(from + ACCOUNTS_A_CHUNK, BookInput.this.book.size());
			((Chunk) chunk).take(from, to, this.node);
			for (int i = from; i < to; i++) {
				this.node += BookInput.this.book.extent(i).nodes();
			}
			this.account = to;
			return true;
		}

		@Override
		public void close() {
		}

	}

	/**
	 * Some accounts.
	 */
	private final class Chunk implements InputChunk {

		private final Step step;

		private int account;

		private int end;

		private long node;

		Chunk(Step step) {
			this.step = step;
		}

		void take(int from, int to, long firstNode) {
			this.account = from;
			this.end = to;
			this.node = firstNode;
		}

		@Override
		public boolean next(InputEntityVisitor visitor) throws IOException {
			if (this.account == this.end) {
				return false;
			}
			this.step.write(this.account, this.node, visitor);
			this.node += BookInput.this.book.extent(this.account).nodes();
			this.account++;
			return true;
		}

		@Override
		public void close() {
		}

	}

}
