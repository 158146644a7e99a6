package io.github.coterie.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.coterie.job.ImportOption;
import io.github.coterie.job.ImportOptions;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of a command line. A name with a dot is a setting of the application,
 * any other must be an option of the command.
 */
final class CommandLine {

	private static final String NAME = "import";

	private static final String DRY_RUN = "dry-run";

	private static final String SERVER = "server";

	private static final String MAPPING = "mapping";

	private static final String REJECTS = "rejects";

	private static final Set<String> WITH_VALUE = Stream
		.concat(Stream.of(SERVER, MAPPING, REJECTS), Stream.of(ImportOption.values()).map(ImportOption::flag))
		.collect(Collectors.toUnmodifiableSet());

	private final List<String> words = new ArrayList<>();

	private final List<String> settings = new ArrayList<>();

	private final Map<String, String> values = new HashMap<>();

	private boolean dryRun;

	private @Nullable String refusal;

	private CommandLine() {
	}

	static Optional<ImportCommand> read(String... args) {
		CommandLine line = new CommandLine();
		Iterator<String> rest = List.of(args).iterator();
		while (rest.hasNext()) {
			line.take(rest.next(), rest);
		}
		boolean asked = !line.words.isEmpty() && line.words.getFirst().equals(NAME);
		return asked ? Optional.of(line.command()) : Optional.empty();
	}

	private void take(String word, Iterator<String> rest) {
		if (!word.startsWith("-") || word.length() == 1) {
			this.words.add(word);
			return;
		}
		int equals = word.indexOf('=');
		String name = ((equals > 0) ? word.substring(0, equals) : word).replaceFirst("^-+", "");
		if (name.contains(".")) {
			this.settings.add(word);
		}
		else if (name.equals("help") || name.equals("h")) {
			refuse("The import command");
		}
		else if (name.equals(DRY_RUN) && equals < 0) {
			this.dryRun = true;
		}
		else if (!WITH_VALUE.contains(name) || !word.startsWith("--")) {
			refuse("There is no option " + word);
		}
		else if (equals > 0) {
			this.values.put(name, word.substring(equals + 1));
		}
		else if (rest.hasNext()) {
			this.values.put(name, rest.next());
		}
		else {
			refuse("The option " + word + " wants a value");
		}
	}

	private ImportCommand command() {
		Map<ImportOption, String> said = new EnumMap<>(ImportOption.class);
		for (ImportOption option : ImportOption.values()) {
			String value = this.values.get(option.flag());
			if (value != null) {
				said.put(option, value);
			}
		}
		List<Path> paths = this.words.stream().skip(1).map(this::path).flatMap(Optional::stream).toList();
		Path mapping = file(MAPPING);
		Path rejects = file(REJECTS);
		return new ImportCommand(paths, this.values.get(SERVER), mapping, rejects, this.dryRun, new ImportOptions(said),
				List.copyOf(this.settings), this.refusal);
	}

	private @Nullable Path file(String name) {
		String value = this.values.get(name);
		return (value != null) ? path(value).orElse(null) : null;
	}

	private Optional<Path> path(String word) {
		try {
			return Optional.of(Path.of(word));
		}
		catch (InvalidPathException ex) {
			refuse(word + " is no path");
			return Optional.empty();
		}
	}

	private void refuse(String reason) {
		this.refusal = (this.refusal != null) ? this.refusal : reason;
	}

}
