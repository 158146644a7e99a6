package io.github.coterie.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import tools.jackson.core.JsonGenerator;

/**
 * Writes every node and every relationship of the graph, whatever they are, into an
 * archive. The graph must not change meanwhile.
 */
final class Dump {

	private static final String LABELS = """
			MATCH (node)
			WHERE NOT (node:Migration OR node:Writer OR node:Change)
			RETURN DISTINCT labels(node) AS labels""";

	private static final String NODES = """
			MATCH (node:$($names))
			WHERE size(labels(node)) = size($names)
			RETURN id(node) AS id, properties(node) AS properties""";

	private static final String TYPES = "CALL db.relationshipTypes() YIELD relationshipType AS type RETURN type";

	private static final String RELATIONSHIPS = """
			MATCH (from)-[relationship:$($names)]->(to)
			RETURN id(from) AS from, id(to) AS to, properties(relationship) AS properties""";

	private final Session session;

	private final ZipOutputStream zip;

	private Dump(Session session, ZipOutputStream zip) {
		this.session = session;
		this.zip = zip;
	}

	static void write(Session session, OutputStream out, List<String> schema, Instant now) throws IOException {
		ZipOutputStream zip = new ZipOutputStream(out);
		zip.setLevel(Deflater.BEST_SPEED);
		new Dump(session, zip).write(schema, now);
		zip.finish();
	}

	private void write(List<String> schema, Instant now) throws IOException {
		List<Manifest.Part> nodes = new ArrayList<>();
		for (List<String> labels : labels()) {
			nodes.add(write(Manifest.Part.nodes(labels), NODES));
		}
		List<Manifest.Part> relationships = new ArrayList<>();
		for (String type : types()) {
			relationships.add(write(Manifest.Part.relationships(type), RELATIONSHIPS));
		}
		this.zip.putNextEntry(new ZipEntry(Manifest.FILE));
		new Manifest(Manifest.FORMAT, Manifest.VERSION, now.toString(), schema, nodes, relationships).write(this.zip);
		this.zip.closeEntry();
	}

	private Manifest.Part write(Manifest.Part part, String statement) throws IOException {
		this.zip.putNextEntry(new ZipEntry(part.file()));
		long lines = 0;
		try (JsonGenerator json = Lines.writer(this.zip)) {
			Result rows = this.session.run(statement, Map.of("names", part.names()));
			while (rows.hasNext()) {
				Lines.write(json, rows.next());
				lines++;
			}
		}
		this.zip.closeEntry();
		return part.with(lines);
	}

	private List<List<String>> labels() {
		return this.session.run(LABELS)
			.stream()
			.map((row) -> row.get("labels").asList(Value::asString))
			.map((labels) -> labels.stream().sorted().toList())
			.distinct()
			.sorted((left, right) -> left.toString().compareTo(right.toString()))
			.toList();
	}

	private List<String> types() {
		return this.session.run(TYPES).stream().map((row) -> row.get("type").asString()).sorted().toList();
	}

}
