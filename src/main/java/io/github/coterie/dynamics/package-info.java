/**
 * What Dynamics 365 exports: views with the labels of their columns, and tables as
 * Dataverse names them.
 */
@NullMarked
package io.github.coterie.dynamics;

import org.jspecify.annotations.NullMarked;
