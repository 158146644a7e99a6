package io.github.coterie.crm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import io.github.coterie.fault.Fault;

import org.springframework.core.io.Resource;

/**
 * The files of an export, each known for what it holds: by its name, else by its ids.
 *
 * @param source in words
 * @param files by what they hold
 * @param notTaken the names of all others
 */
record SalesforceFiles(String source, Map<SalesforceObject, List<CsvFile>> files, List<String> notTaken) {

	static SalesforceFiles of(SalesforceSource source) {
		Map<SalesforceObject, List<CsvFile>> files = new EnumMap<>(SalesforceObject.class);
		List<String> notTaken = new ArrayList<>();
		for (Resource resource : source.files()) {
			String name = SalesforceSource.fileName(resource);
			Optional<CsvFile> file = name.toLowerCase(Locale.ROOT).endsWith(".csv")
					? Optional.of(new CsvFile(resource, source.shift())) : Optional.empty();
			file.flatMap(
					(csv) -> SalesforceObject.named(name).or(() -> csv.firstId().flatMap(SalesforceObject::owning)))
				.ifPresentOrElse(
						(object) -> files.computeIfAbsent(object, (key) -> new ArrayList<>()).add(file.orElseThrow()),
						() -> notTaken.add(name));
		}
		return new SalesforceFiles(source.name(), files, notTaken);
	}

	boolean has(SalesforceObject object) {
		return this.files.containsKey(object);
	}

	List<CsvFile> of(SalesforceObject object) {
		return this.files.getOrDefault(object, List.of());
	}

	/**
	 * Looks at all rows that can be read, and says nothing of the others.
	 */
	void peek(SalesforceObject object, Consumer<Row> reader) {
		of(object).forEach((file) -> file.read((row) -> {
			try {
				reader.accept(row);
			}
			catch (Fault fault) {
				// reported when the row is taken
			}
		}, (ragged) -> {
		}, (line, fault) -> {
		}));
	}

}
