package io.github.coterie.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.coterie.fault.Fault;
import io.github.coterie.fault.FaultCode;

import org.springframework.core.io.Resource;

/**
 * All tables of some files, each recognised for what it is.
 */
public final class Tables implements AutoCloseable {

	private final TableCollector collector;

	private Tables(TableCollector collector) {
		this.collector = collector;
	}

	/**
	 * Looks at files, and at those that lie right in a folder. It opens nothing else, and
	 * writes nothing.
	 */
	public static Tables open(List<Path> files, TableSettings settings) {
		return open(files, settings, (table) -> TableSettings.DETECT);
	}

	/**
	 * Looks at files, of some of which more is said than of all.
	 * @param told what is said of a table, by its name with that of its archive or
	 * workbook
	 */
	public static Tables open(List<Path> files, TableSettings settings, Function<String, TableSettings> told) {
		TableCollector collector = new TableCollector(settings, told);
		for (Path file : files) {
			if (Files.isDirectory(file)) {
				folder(collector, file);
			}
			else if (Files.exists(file)) {
				collector.file(file.getFileName().toString(), file, true);
			}
			else {
				collector.close();
				throw new Fault(FaultCode.NOT_FOUND, null, "There is no file or folder " + file);
			}
		}
		return new Tables(collector);
	}

	/**
	 * Looks at files that are packed with the application.
	 * @param name of all of them, for the user
	 */
	public static Tables ofResources(String name, List<Resource> files, TableSettings settings) {
		TableCollector collector = new TableCollector(settings, (table) -> TableSettings.DETECT);
		for (Resource file : files) {
			String filename = file.getFilename();
			collector.text((filename != null) ? filename : name, file::getInputStream);
		}
		return new Tables(collector);
	}

	public List<Table> tables() {
		return this.collector.tables().stream().sorted(Comparator.comparing(Table::name)).toList();
	}

	/**
	 * What holds no table that can be read.
	 */
	public List<Untaken> untaken() {
		return this.collector.untaken().stream().sorted(Comparator.comparing(Untaken::name)).toList();
	}

	@Override
	public void close() {
		this.collector.close();
	}

	private static void folder(TableCollector collector, Path folder) {
		List<Path> entries = new ArrayList<>();
		try (Stream<Path> paths = Files.list(folder)) {
			paths.filter((path) -> !path.getFileName().toString().startsWith(".")).sorted().forEach(entries::add);
			Path home = folder.toRealPath();
			for (Path entry : entries) {
				String name = entry.getFileName().toString();
				if (Files.isSymbolicLink(entry) && (!Files.exists(entry) || !entry.toRealPath().startsWith(home))) {
					collector.leave(name, "is a link that leads out of the folder: name the file itself");
				}
				else if (!Files.isDirectory(entry)) {
					collector.file(name, entry, false);
				}
			}
		}
		catch (IOException ex) {
			collector.close();
			throw new UncheckedIOException(folder + " can't be read", ex);
		}
	}

}
