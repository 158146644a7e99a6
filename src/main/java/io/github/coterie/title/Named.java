package io.github.coterie.title;

/**
 * A department that a phrase names.
 *
 * @param department its name
 * @param vague whether the phrase counts only where no other names a department
 */
record Named(String department, boolean vague) {

}
