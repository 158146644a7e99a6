package io.github.coterie.job;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Gives uploaded files names that lead nowhere and are not taken.
 */
final class FileNames {

	private static final int LONGEST = 200;

	private final Set<String> given = new HashSet<>();

	/**
	 * A name for a file.
	 * @param sent what the client calls it, perhaps a path
	 */
	String give(@Nullable String sent) {
		String name = last((sent != null) ? sent : "");
		int dot = name.lastIndexOf('.');
		String stem = (dot > 0) ? name.substring(0, dot) : name;
		String ending = (dot > 0) ? name.substring(dot) : "";
		String unique = name;
		for (int i = 2; !this.given.add(unique.toLowerCase(Locale.ROOT)); i++) {
			unique = stem + " (" + i + ")" + ending;
		}
		return unique;
	}

	private static String last(String path) {
		String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
			.replaceAll("[\\p{Cntrl}:*?\"<>|]", "_")
			.replaceFirst("^[.\\s]+", "")
			.stripTrailing();
		while (name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
			name = name.substring(name.offsetByCodePoints(0, 1));
		}
		return name.isEmpty() ? "file" : name;
	}

}
