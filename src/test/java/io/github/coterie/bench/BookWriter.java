package io.github.coterie.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

import org.neo4j.batchimport.api.Configuration;
import org.neo4j.batchimport.api.Monitor;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.internal.batchimport.BatchImporterFactory;
import org.neo4j.internal.batchimport.DefaultAdditionalIds;
import org.neo4j.internal.batchimport.staging.ExecutionMonitor;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.fs.FileSystemAbstraction;
import org.neo4j.io.layout.Neo4jLayout;
import org.neo4j.io.layout.recordstorage.RecordDatabaseLayout;
import org.neo4j.io.pagecache.context.CursorContextFactory;
import org.neo4j.io.pagecache.tracing.PageCacheTracer;
import org.neo4j.kernel.DatabaseCreationOptions;
import org.neo4j.kernel.impl.index.schema.IndexImporterFactoryImpl;
import org.neo4j.kernel.impl.scheduler.JobSchedulerFactory;
import org.neo4j.kernel.impl.transaction.log.EmptyLogTailMetadata;
import org.neo4j.kernel.impl.transaction.log.files.TransactionLogInitializer;
import org.neo4j.logging.internal.NullLogService;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.scheduler.JobScheduler;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Writes a generated book into a directory of the embedded database, as the application
 * would have left it there: with Neo4j's own importer, which fills the stores in the time
 * that the disk needs, then the indexes of the migrations.
 */
final class BookWriter {

	private static final String KEYS_ARE_THERE = """
			CREATE (:Migration {version: 'V002 keys', checksum: 0, appliedAt: datetime()})""";

	private BookWriter() {
	}

	/**
	 * Writes a book.
	 * @param directory empty or not there
	 */
	static void write(GeneratedBook book, Path directory) throws Exception {
		Path home = directory.toAbsolutePath().normalize();
		fillStores(new BookInput(book, new CompanyWriter(book)), home);
		try (PlainNeo4j neo4j = PlainNeo4j.in(home)) {
			GraphDatabaseService graph = neo4j.graph();
			for (String statement : migrations()) {
				graph.executeTransactionally(statement);
			}
			graph.executeTransactionally("CALL db.awaitIndexes(7200)");
			graph.executeTransactionally(KEYS_ARE_THERE);
		}
	}

	private static void fillStores(BookInput input, Path home) throws Exception {
		Config config = Config.newBuilder().set(GraphDatabaseSettings.neo4j_home, home).build();
		try (FileSystemAbstraction files = new DefaultFileSystemAbstraction();
				JobScheduler scheduler = JobSchedulerFactory.createInitialisedScheduler()) {
			BatchImporterFactory.withHighestPriority()
				.instantiate(
						RecordDatabaseLayout.of(Neo4jLayout.of(config), GraphDatabaseSettings.DEFAULT_DATABASE_NAME),
						files, PageCacheTracer.NULL, new Modest(), NullLogService.getInstance(),
						ExecutionMonitor.INVISIBLE, DefaultAdditionalIds.EMPTY, new EmptyLogTailMetadata(config),
						config, Monitor.NO_MONITOR, scheduler, Collector.STRICT,
						TransactionLogInitializer.getLogFilesInitializer(), new IndexImporterFactoryImpl(),
						EmptyMemoryTracker.INSTANCE, CursorContextFactory.NULL_CONTEXT_FACTORY,
						DatabaseCreationOptions.EMPTY_CREATION_OPTIONS)
				.doImport(input);
		}
	}

	private static Iterable<String> migrations() throws IOException {
		StringBuilder all = new StringBuilder();
		Resource[] files = new PathMatchingResourcePatternResolver()
			.getResources("classpath:neo4j/migrations/V*.cypher");
		for (Resource file : files) {
			all.append(file.getContentAsString(StandardCharsets.UTF_8)).append('\n');
		}
		return Arrays.stream(all.toString().split(";\\s*(\\R|$)")).filter((part) -> !part.isBlank()).toList();
	}

	/**
	 * Leaves memory to others.
	 */
	private static final class Modest implements Configuration {

		@Override
		public long maxOffHeapMemory() {
			return 3L << 30;
		}

	}

}
