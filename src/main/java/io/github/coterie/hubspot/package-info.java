/**
 * What the exports of HubSpot say: its own files, with labels or internal names, and the
 * tables that connectors lay down in a warehouse.
 */
@NullMarked
package io.github.coterie.hubspot;

import org.jspecify.annotations.NullMarked;
