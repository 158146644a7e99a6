package io.github.coterie.graph;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded database lives.
 *
 * @param directory holds its data between starts
 * @param pageCacheMegabytes how much of it is kept in memory outside the heap
 */
@ConfigurationProperties("coterie.neo4j")
record GraphSettings(@DefaultValue("./data") Path directory, @DefaultValue("256") int pageCacheMegabytes) {

}
