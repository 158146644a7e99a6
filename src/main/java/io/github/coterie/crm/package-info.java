/**
 * Exports of a CRM: read, understood, and handed on as drafts.
 */
@NullMarked
package io.github.coterie.crm;

import org.jspecify.annotations.NullMarked;
