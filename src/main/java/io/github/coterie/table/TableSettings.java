package io.github.coterie.table;

import java.nio.charset.Charset;

import org.jspecify.annotations.Nullable;

/**
 * How files are to be read where what was detected is wrong; null leaves it to detection.
 *
 * @param encoding of the text
 * @param separator between cells
 * @param quote around cells
 * @param headerLine where the header stands, from 1
 */
public record TableSettings(@Nullable Charset encoding, @Nullable Character separator, @Nullable Character quote,
		@Nullable Integer headerLine) {

	/**
	 * Everything is detected.
	 */
	public static final TableSettings DETECT = new TableSettings(null, null, null, null);

}
