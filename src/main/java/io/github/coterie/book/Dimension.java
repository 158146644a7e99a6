package io.github.coterie.book;

/**
 * What parts of the book are added up by.
 */
public enum Dimension {

	OWNER, INDUSTRY, COUNTRY, TIER, ROLE

}
