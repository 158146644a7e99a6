package io.github.coterie.archive;

/**
 * What a restore brought back.
 *
 * @param accounts how many accounts the book holds now
 * @param nodes how many nodes the graph holds now
 * @param relationships how many relationships the graph holds now
 * @param leftOut how many relationships led to a node that the export does not have
 */
public record Restored(int accounts, long nodes, long relationships, long leftOut) {

}
