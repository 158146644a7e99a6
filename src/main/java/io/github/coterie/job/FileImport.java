package io.github.coterie.job;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.coterie.fault.Fault;
import io.github.coterie.imports.ImportFailure;
import io.github.coterie.imports.ImportReport;
import io.github.coterie.imports.ImportSettings;
import io.github.coterie.imports.Importer;
import io.github.coterie.imports.Progress;
import io.github.coterie.imports.Recognition;
import io.github.coterie.imports.Rejects;
import io.github.coterie.intake.Bulk;
import io.github.coterie.mapping.Mapping;
import io.github.coterie.table.Untaken;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The one way of files into the graph, whoever brings them: first they are recognised,
 * then they are imported.
 */
@Component
public class FileImport {

	private static final Set<String> MAPPINGS = Set.of("mapping.yaml", "mapping.yml");

	private static final int LONGEST_REASON = 500;

	private static final int SETTLED_AT_ONCE = 400;

	private final Importer importer;

	private final Bulk bulk;

	FileImport(Importer importer, Bulk bulk) {
		this.importer = importer;
		this.bulk = bulk;
	}

	/**
	 * Looks at files and writes nothing.
	 * @param files files and folders; nothing else is opened
	 * @throws Fault when the files, or their mapping, are not as they must be
	 * @throws ImportFailure when there is nothing to import
	 */
	public OpenFiles open(List<Path> files, ImportSettings settings) {
		Recognition recognition = this.importer.recognise(files, settings);
		List<Untaken> untaken = recognition.untaken()
			.stream()
			.filter((file) -> settings.mapping() == null || !MAPPINGS.contains(file.name()))
			.map((file) -> new Untaken(file.name(), shortened(file.reason())))
			.toList();
		if (recognition.tables().isEmpty()) {
			recognition.close();
			throw new ImportFailure(nothing(untaken));
		}
		Set<String> taken = recognition.tables()
			.stream()
			.map(Recognition.Recognised::table)
			.collect(Collectors.toSet());
		return new OpenFiles(recognition, untaken, RowEstimate.of(files, taken));
	}

	/**
	 * Imports them.
	 */
	public ImportReport run(OpenFiles open, ImportSettings settings, Progress progress, Rejects rejects) {
		progress.expect(open.expectedRows());
		return this.importer.run(open.recognition(), settings, progress, rejects);
	}

	/**
	 * Works out what an import that did not come to its end has left open.
	 * @return how many accounts that were
	 */
	int settleRest() {
		int settled = 0;
		List<String> ids = this.bulk.unsettled(SETTLED_AT_ONCE);
		while (!ids.isEmpty()) {
			this.bulk.settle(ids);
			settled += ids.size();
			ids = this.bulk.unsettled(SETTLED_AT_ONCE);
		}
		return settled;
	}

	/**
	 * Reads a mapping file.
	 */
	public static Mapping mapping(Path file) {
		try (Reader yaml = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			return Mapping.parse(file.getFileName().toString(), yaml);
		}
		catch (IOException ex) {
			throw Fault.badRequest("mapping", "can't be read: there is no UTF-8 text file " + file);
		}
	}

	/**
	 * The mapping file that lies in a folder.
	 */
	static @Nullable Path mappingIn(Path folder) {
		return MAPPINGS.stream().sorted().map(folder::resolve).filter(Files::isRegularFile).findFirst().orElse(null);
	}

	/**
	 * A reason may repeat what stands in a file, at any length.
	 */
	private static String shortened(String reason) {
		return (reason.length() > LONGEST_REASON) ? reason.substring(0, LONGEST_REASON) + "…" : reason;
	}

	private static String nothing(List<Untaken> untaken) {
		if (untaken.isEmpty()) {
			return "There is no file to import";
		}
		return "There is nothing in these files that can be imported: " + untaken.stream()
			.limit(5)
			.map((file) -> file.name() + " " + file.reason())
			.collect(Collectors.joining("; "));
	}

}
