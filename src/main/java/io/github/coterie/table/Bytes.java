package io.github.coterie.table;

import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes that may be read more than once.
 */
@FunctionalInterface
interface Bytes {

	InputStream open() throws IOException;

}
