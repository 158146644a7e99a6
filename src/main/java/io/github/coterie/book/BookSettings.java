package io.github.coterie.book;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the book follows time.
 *
 * @param freshFor how old a whole-book answer may be when nothing was written
 */
@ConfigurationProperties("coterie.book")
record BookSettings(@DefaultValue("1s") Duration freshFor) {

}
