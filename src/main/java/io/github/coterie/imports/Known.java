package io.github.coterie.imports;

import org.jspecify.annotations.Nullable;

/**
 * A record that is stored.
 *
 * @param id under which it is stored
 * @param print of what was last said of it, or null
 * @param alias whether it was asked for by another id
 * @param isNew whether nothing is stored
 */
record Known(String id, @Nullable Long print, boolean alias, boolean isNew) {

}
