package io.github.coterie.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.coterie.imports.ImportFailure;
import io.github.coterie.table.Untaken;

/**
 * The files that the user pointed at: those that are named, and those that lie right in a
 * folder that is named.
 *
 * @param files what is sent
 * @param left what is not, since it can hold no table
 */
record FilesToSend(List<Path> files, List<Untaken> left) {

	private static final Pattern KNOWN = Pattern.compile("(?i).*\\.(csv|tsv|tab|psv|txt|xlsx|xlsm|zip|gz)");

	static FilesToSend of(List<Path> paths) {
		FilesToSend found = new FilesToSend(new ArrayList<>(), new ArrayList<>());
		for (Path path : paths) {
			if (Files.isDirectory(path)) {
				found.addFolder(path);
			}
			else if (Files.isReadable(path)) {
				found.files.add(path);
			}
			else {
				throw new ImportFailure("There is no file or folder " + path + " that can be read");
			}
		}
		return found;
	}

	private void addFolder(Path folder) {
		try (Stream<Path> entries = Files.list(folder)) {
			Path home = folder.toRealPath();
			for (Path entry : entries.sorted().toList()) {
				String name = entry.getFileName().toString();
				if (name.startsWith(".") || Files.isDirectory(entry)) {
					continue;
				}
				if (Files.isRegularFile(entry) && entry.toRealPath().startsWith(home)
						&& KNOWN.matcher(name).matches()) {
					this.files.add(entry);
				}
				else {
					this.left.add(new Untaken(name, "is no CSV, XLSX or ZIP file of this folder"));
				}
			}
		}
		catch (IOException ex) {
			throw new ImportFailure("The folder " + folder + " can't be read");
		}
	}

}
