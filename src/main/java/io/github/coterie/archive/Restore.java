package io.github.coterie.archive;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * Brings the nodes and relationships of an archive into an empty graph, some thousand in
 * a transaction.
 */
final class Restore {

	private static final int BATCH = 5000;

	private static final String NODES = """
			UNWIND $rows AS row
			CREATE (node:$($names))
			SET node = row.properties
			RETURN row.id AS archived, id(node) AS id""";

	private static final String RELATIONSHIPS = """
			UNWIND $rows AS row
			MATCH (from) WHERE id(from) = row.from
			MATCH (to) WHERE id(to) = row.to
			CREATE (from)-[relationship:$($names)]->(to)
			SET relationship = row.properties""";

	private final Session session;

	private final ZipFile zip;

	private final NodeIds ids = new NodeIds();

	private long leftOut;

	Restore(Session session, ZipFile zip) {
		this.session = session;
		this.zip = zip;
	}

	/**
	 * Creates everything.
	 * @return how many relationships led to a node that the archive does not have
	 */
	long run(Manifest manifest) throws IOException {
		for (Manifest.Part part : manifest.nodes()) {
			read(part, (rows) -> create(part, rows));
		}
		for (Manifest.Part part : manifest.relationships()) {
			read(part, (rows) -> connect(part, rows));
		}
		return this.leftOut;
	}

	private void read(Manifest.Part part, Taker taker) throws IOException {
		ZipEntry entry = this.zip.getEntry(part.file());
		if (entry == null) {
			throw new ArchiveFailure(part.file() + " is missing in the archive");
		}
		long lines = 0;
		try (InputStream in = this.zip.getInputStream(entry); JsonParser json = Lines.reader(in)) {
			List<Map<String, Object>> rows = new ArrayList<>();
			for (var row = Lines.next(json); row != null; row = Lines.next(json)) {
				rows.add(row);
				lines++;
				if (rows.size() == BATCH) {
					taker.take(rows);
					rows = new ArrayList<>();
				}
			}
			taker.take(rows);
		}
		catch (JacksonException | IllegalArgumentException | DateTimeException ex) {
			throw new ArchiveFailure("%s is damaged in line %,d".formatted(part.file(), lines + 1), ex);
		}
		if (lines != part.count()) {
			throw new ArchiveFailure(
					"%s has %,d lines, and %,d were written".formatted(part.file(), lines, part.count()));
		}
	}

	private void create(Manifest.Part part, List<Map<String, Object>> rows) {
		this.session.executeWriteWithoutResult((transaction) -> {
			Result created = transaction.run(NODES, Map.of("names", part.names(), "rows", rows));
			created.forEachRemaining((row) -> this.ids.put(row.get("archived").asLong(), row.get("id").asLong()));
		});
	}

	private void connect(Manifest.Part part, List<Map<String, Object>> rows) {
		int before = rows.size();
		rows.forEach((row) -> {
			row.computeIfPresent("from", (name, archived) -> this.ids.get((Long) archived));
			row.computeIfPresent("to", (name, archived) -> this.ids.get((Long) archived));
		});
		rows.removeIf((row) -> row.containsValue(NodeIds.NONE));
		this.leftOut += before - rows.size();
		this.session.executeWriteWithoutResult(
				(transaction) -> transaction.run(RELATIONSHIPS, Map.of("names", part.names(), "rows", rows)).consume());
	}

	private interface Taker {

		void take(List<Map<String, Object>> rows);

	}

}
