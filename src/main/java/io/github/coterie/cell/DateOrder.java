package io.github.coterie.cell;

/**
 * Which of day and month comes first in a date such as 03/04/2026.
 */
public enum DateOrder {

	MONTH_FIRST, DAY_FIRST

}
