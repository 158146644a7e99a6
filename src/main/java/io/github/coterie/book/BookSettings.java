package io.github.coterie.book;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the book follows time and other writers.
 *
 * @param freshFor how old a whole-book answer may be when nothing was written
 * @param follow how often it is looked whether others wrote to the graph
 */
@ConfigurationProperties("coterie.book")
record BookSettings(@DefaultValue("1s") Duration freshFor, @DefaultValue("500ms") Duration follow) {

}
