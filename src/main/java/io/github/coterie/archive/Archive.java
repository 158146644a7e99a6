package io.github.coterie.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

import io.github.coterie.book.BookLoader;
import io.github.coterie.graph.GraphTransactions;
import io.github.coterie.graph.Migrations;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The whole graph in one file, which any empty graph can be restored from.
 */
@Component
public class Archive {

	private static final Logger LOGGER = LoggerFactory.getLogger(Archive.class);

	/**
	 * What is there before anybody stored anything: the first rules.
	 */
	private static final String FILLED = """
			MATCH (node)
			WHERE NOT (node:Migration OR node:Sequence OR node:Writer OR node:Change OR node:FitCriterion
				OR (node:ScoringModel AND node.version = 1)
				OR (node:RoleTemplate AND node.version = 1 AND node.solution = 'default'))
			RETURN node LIMIT 1""";

	private static final SessionConfig LARGE_PAGES = SessionConfig.builder().withFetchSize(5000).build();

	private final Driver driver;

	private final GraphTransactions transactions;

	private final Migrations migrations;

	private final BookLoader loader;

	private final UnfinishedRestore unfinished;

	private final Clock clock;

	Archive(Driver driver, GraphTransactions transactions, Migrations migrations, BookLoader loader,
			UnfinishedRestore unfinished, Clock clock) {
		this.driver = driver;
		this.transactions = transactions;
		this.migrations = migrations;
		this.loader = loader;
		this.unfinished = unfinished;
		this.clock = clock;
	}

	/**
	 * Whether a file is an archive of Coterie.
	 */
	public static boolean recognises(Path file) {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			return Manifest.find(zip) != null;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Writes everything into a file. Writers of this process wait meanwhile; what another
	 * process writes at the same time may be in it in part.
	 * @param file is replaced
	 * @throws ArchiveFailure when the file can't be written
	 */
	public void write(Path file) {
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
			this.transactions.alone(() -> {
				try (Session session = this.driver.session(LARGE_PAGES)) {
					Dump.write(session, out, this.migrations.versions(), this.clock.instant());
					return true;
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
		catch (IOException | UncheckedIOException ex) {
			throw new ArchiveFailure("%s can't be written: %s".formatted(file, ex.getMessage()), ex);
		}
	}

	/**
	 * Brings everything back into a graph that holds nothing yet, and reads the book
	 * anew. Either all of it comes back, or the graph is as empty as before. A kill
	 * midway leaves a mark on the graph: it is not served, and the next import empties
	 * it.
	 * @throws ArchiveFailure when the file or the graph does not allow it
	 */
	public Restored restore(Path file) {
		Manifest manifest = Manifest.of(file);
		check(manifest, file);
		try (ZipFile zip = new ZipFile(file.toFile()); Session session = this.driver.session(LARGE_PAGES)) {
			return this.transactions.alone(() -> {
				if (session.run(FILLED).hasNext()) {
					throw new ArchiveFailure(
							"This graph is not empty; a full export is restored into an empty one only."
									+ " Start with a new one: --coterie.neo4j.directory=<folder> --coterie.demo-data=false");
				}
				return restore(manifest, zip, session, String.valueOf(file.getFileName()));
			});
		}
		catch (IOException ex) {
			throw new ArchiveFailure("%s can't be read: %s".formatted(file, ex.getMessage()), ex);
		}
	}

	private Restored restore(Manifest manifest, ZipFile zip, Session session, String name) {
		this.unfinished.begin(name, this.clock.instant());
		try {
			this.unfinished.clear();
			long leftOut = new Restore(session, zip).run(manifest);
			this.migrations.applyAllBut(manifest.schema());
			this.unfinished.end();
			if (leftOut > 0) {
				LOGGER.warn("{} relationships lead to nodes that {} does not have", leftOut, name);
			}
			return new Restored(this.loader.rebuild(), manifest.nodeCount(), manifest.relationshipCount() - leftOut,
					leftOut);
		}
		catch (IOException | RuntimeException ex) {
			this.unfinished.clear();
			this.unfinished.end();
			this.loader.rebuild();
			throw (ex instanceof ArchiveFailure failure) ? failure
					: new ArchiveFailure("The restore of %s failed: %s".formatted(name, ex.getMessage()), ex);
		}
	}

	private void check(Manifest manifest, Path file) {
		List<String> unknown = new ArrayList<>(manifest.schema());
		unknown.removeAll(this.migrations.versions());
		if (manifest.version() > Manifest.VERSION || !unknown.isEmpty()) {
			throw new ArchiveFailure(file + " was written by a newer Coterie; restore it with that one");
		}
		if (manifest.nodes().stream().anyMatch((part) -> part.names().contains("Migration"))) {
			throw new ArchiveFailure(file + " is no full export of Coterie");
		}
	}

}
