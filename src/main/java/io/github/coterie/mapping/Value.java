package io.github.coterie.mapping;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Where a field comes from, as the mapping says.
 *
 * @param line of the mapping file
 * @param columns the first of them that says something counts, or all of them joined
 * @param joined what stands between the columns where all of them count, or null
 * @param constant what the field always is, or null
 * @param values what a cell means, in small letters
 * @param blank what a blank cell means, or null
 * @param otherwise what a cell means that is none of the values, or null
 * @param list what separates several values in a cell
 * @param by what a reference names the other record by, or null for whatever fits
 * @param optional whether the file may lack the columns
 */
record Value(int line, List<String> columns, @Nullable String joined, @Nullable String constant,
		Map<String, String> values, @Nullable String blank, @Nullable String otherwise, String list, @Nullable By by,
		boolean optional) {

	/**
	 * What a reference names the other record by.
	 */
	enum By {

		ID, EMAIL, DOMAIN, NAME

	}

}
