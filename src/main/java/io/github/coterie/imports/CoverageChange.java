package io.github.coterie.imports;

import org.jspecify.annotations.Nullable;

/**
 * How an import changes which seats of an account's default committee are filled.
 *
 * @param accountId the account
 * @param name its name
 * @param before the identified coverage now, 0 to 100
 * @param after the identified coverage once the import is in
 */
public record CoverageChange(String accountId, String name, @Nullable Double before, @Nullable Double after) {

}
