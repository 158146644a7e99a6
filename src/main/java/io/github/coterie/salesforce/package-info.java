/**
 * What the rows of a Salesforce export say: files with API names, and reports with
 * labels.
 */
@NullMarked
package io.github.coterie.salesforce;

import org.jspecify.annotations.NullMarked;
