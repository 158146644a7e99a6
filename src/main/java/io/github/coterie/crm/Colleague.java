package io.github.coterie.crm;

import org.jspecify.annotations.Nullable;

/**
 * A contact, as references to it need it.
 *
 * @param id the contact's id
 * @param accountId where the contact works; null when the export does not tell
 */
record Colleague(SalesforceId id, @Nullable SalesforceId accountId) {

}
