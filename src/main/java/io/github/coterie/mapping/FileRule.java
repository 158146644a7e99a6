package io.github.coterie.mapping;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What some files mean.
 *
 * @param line of the mapping file
 * @param match what the names of the files look like; empty for any file that has the
 * columns
 * @param settings how the files are to be read
 * @param lenient whether the files may lack columns
 * @param needs a file that is taken by its columns has at least one of each group of
 * fields
 * @param skips rows that are left out, by column
 * @param sections where each field comes from
 */
record FileRule(int line, List<Pattern> match, FileSettings settings, boolean lenient, List<List<FieldName>> needs,
		Map<String, List<Pattern>> skips, Map<Section, Map<String, Value>> sections) {

	/**
	 * Whether a file, or a sheet, or a file of an archive is meant by its name.
	 */
	boolean names(String file) {
		return this.match.isEmpty() || matches(file);
	}

	boolean matches(String file) {
		for (int from = 0; from >= 0; from = next(file, from)) {
			String name = file.substring(from);
			String first = (name.indexOf('/') > 0) ? name.substring(0, name.indexOf('/')) : name;
			if (this.match.stream().anyMatch((glob) -> glob.matcher(name).matches() || glob.matcher(first).matches())) {
				return true;
			}
		}
		return false;
	}

	Map<String, Value> fields(Section section) {
		return this.sections.getOrDefault(section, Map.of());
	}

	private static int next(String file, int from) {
		int slash = file.indexOf('/', from);
		return (slash >= 0) ? slash + 1 : -1;
	}

	/**
	 * A field of a section.
	 */
	record FieldName(Section section, String field) {

	}

}
