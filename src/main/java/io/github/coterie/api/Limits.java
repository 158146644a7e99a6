package io.github.coterie.api;

import java.time.Duration;

import io.github.coterie.fault.Fault;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The bounds of a request; one that passes a bound is refused with LIMIT_EXCEEDED.
 *
 * @param depth how many levels of fields a query may have
 * @param complexity how many objects a query may ask for: a list counts as many as its
 * {@code first} or {@code last} says, and multiplies what is below it
 * @param assumedListSize how many objects a list without such an argument counts
 * @param answer how many objects an answer may hold, counted while it is made
 * @param aliases how many aliases a document may have
 * @param directives how many directives a document may have
 * @param operations how many operations a document may have
 * @param fragments how many fragments a document may have
 * @param tokens how many names, numbers, strings and signs a document may have
 * @param document how many characters a document may have
 * @param body how many bytes the body of a request may have
 * @param pageSize how much of a connection {@code first} or {@code last} may ask for
 * @param defaultPageSize how much of a connection is answered when neither is given
 * @param items how many items one mutation may have
 * @param time how long a request may take
 * @param concurrency how many questions are worked on at a time, while the others wait; 0
 * is one a processor, and two where the graph is elsewhere and waited for
 * @param downloads how many lists and full exports are written at a time; more are
 * refused
 */
@Validated
@ConfigurationProperties("coterie.limits")
record Limits(@Min(1) @DefaultValue("15") int depth, @Min(1) @DefaultValue("50000") int complexity,
		@Min(1) @DefaultValue("5") int assumedListSize, @Min(1) @DefaultValue("200000") int answer,
		@Min(0) @DefaultValue("30") int aliases, @Min(0) @DefaultValue("50") int directives,
		@Min(1) @DefaultValue("20") int operations, @Min(0) @DefaultValue("100") int fragments,
		@Min(1) @DefaultValue("4000") int tokens, @Min(1) @DefaultValue("100000") int document,
		@DefaultValue("10MB") DataSize body, @Min(1) @DefaultValue("200") int pageSize,
		@Min(1) @DefaultValue("25") int defaultPageSize, @Min(1) @DefaultValue("1000") int items,
		@DurationMin(millis = 1) @DefaultValue("10s") Duration time, @Min(0) @DefaultValue("0") int concurrency,
		@Min(1) @DefaultValue("8") int downloads) {

	int workers(boolean graphIsElsewhere) {
		int processors = Math.max(2, Runtime.getRuntime().availableProcessors());
		int usual = graphIsElsewhere ? 2 * processors : processors;
		return (this.concurrency > 0) ? this.concurrency : usual;
	}

	/**
	 * Which page is asked for.
	 * @throws Fault with code BAD_REQUEST or LIMIT_EXCEEDED
	 */
	PageRequest page(@Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
		checkSize("first", first);
		checkSize("last", last);
		Integer usual = (first == null && last == null) ? Integer.valueOf(this.defaultPageSize) : first;
		return new PageRequest(usual, after, last, before);
	}

	PageRequest page(@Nullable Integer first, @Nullable String after) {
		return page(first, after, null, null);
	}

	/**
	 * How much of a list that has no cursors is asked for.
	 */
	int size(@Nullable Integer first) {
		checkSize("first", first);
		return (first != null) ? first : this.defaultPageSize;
	}

	private void checkSize(String field, @Nullable Integer size) {
		if (size != null && size < 0) {
			throw Fault.badRequest(field, "must not be negative");
		}
		if (size != null && size > this.pageSize) {
			throw Fault.limitExceeded("%s is %d; at most %d are given at once (coterie.limits.page-size)"
				.formatted(field, size, this.pageSize));
		}
	}

	@AssertTrue(message = "must lie between 1 byte and 1 GB")
	boolean isBodyTakeable() {
		return this.body.toBytes() > 0 && this.body.toGigabytes() < 1;
	}

}
