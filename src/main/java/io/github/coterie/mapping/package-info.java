/**
 * Any CSV file or workbook, read as a mapping file says.
 */
@NullMarked
package io.github.coterie.mapping;

import org.jspecify.annotations.NullMarked;
