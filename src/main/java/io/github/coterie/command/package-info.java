/**
 * The command line: imports files into the graph of this process, or into a server.
 */
@NullMarked
package io.github.coterie.command;

import org.jspecify.annotations.NullMarked;
