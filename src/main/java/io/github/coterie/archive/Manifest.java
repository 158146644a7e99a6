package io.github.coterie.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is in an archive. It is written last, so that one cut short has none.
 *
 * @param format tells an archive of Coterie from other files
 * @param version of the format
 * @param createdAt when it was written, ISO 8601
 * @param schema the migrations that the graph had seen
 * @param nodes the files of nodes, one a set of labels
 * @param relationships the files of relationships, one a type
 */
record Manifest(String format, int version, String createdAt, List<String> schema, List<Part> nodes,
		List<Part> relationships) {

	static final String FORMAT = "coterie-archive";

	static final int VERSION = 1;

	static final String FILE = "manifest.json";

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
		.build();

	void write(OutputStream out) {
		JSON.writeValue(out, this);
	}

	/**
	 * Reads the manifest of an archive.
	 * @return null when it is no archive of Coterie
	 */
	static @Nullable Manifest find(ZipFile zip) throws IOException {
		ZipEntry entry = zip.getEntry(FILE);
		if (entry == null) {
			return null;
		}
		try (InputStream in = zip.getInputStream(entry)) {
			Manifest manifest = JSON.readValue(in, Manifest.class);
			return FORMAT.equals(manifest.format()) ? manifest : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	static Manifest of(Path file) {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			Manifest manifest = find(zip);
			if (manifest != null) {
				return manifest;
			}
		}
		catch (IOException ex) {
			throw new ArchiveFailure("%s can't be read: %s".formatted(file, ex.getMessage()), ex);
		}
		throw new ArchiveFailure(file + " is no full export of Coterie");
	}

	long nodeCount() {
		return this.nodes.stream().mapToLong(Part::count).sum();
	}

	long relationshipCount() {
		return this.relationships.stream().mapToLong(Part::count).sum();
	}

	long count(String label) {
		return this.nodes.stream().filter((part) -> part.names().contains(label)).mapToLong(Part::count).sum();
	}

	/**
	 * A file of an archive.
	 *
	 * @param file within the archive
	 * @param names the labels of its nodes, or the one type of its relationships
	 * @param count how many lines it has
	 */
	record Part(String file, List<String> names, long count) {

		static Part nodes(List<String> labels) {
			return new Part(file("nodes", labels), labels, 0);
		}

		static Part relationships(String type) {
			return new Part(file("relationships", List.of(type)), List.of(type), 0);
		}

		Part with(long lines) {
			return new Part(this.file, this.names, lines);
		}

		private static String file(String folder, List<String> names) {
			return folder + "/"
					+ names.stream()
						.map((name) -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
						.collect(Collectors.joining("+"))
					+ ".jsonl";
		}

	}

}
