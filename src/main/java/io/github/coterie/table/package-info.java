/**
 * Files of rows and columns, whatever wrote them: CSV of any dialect, workbooks,
 * archives.
 */
@NullMarked
package io.github.coterie.table;

import org.jspecify.annotations.NullMarked;
