package io.github.coterie.imports;

import java.util.List;
import java.util.stream.Stream;

import io.github.coterie.key.Country;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * A record that a key other than its id leads to.
 *
 * @param id its id
 * @param name its name
 * @param country its country, or null
 * @param externalIds where it came from
 */
record Candidate(String id, String name, @Nullable String country, List<String> externalIds) {

	static Candidate of(Record row) {
		return new Candidate(row.get("account").asString(), row.get("name").asString(""),
				row.get("country").asString(null),
				row.get("externalIds").isNull() ? List.of() : row.get("externalIds").asList(Value::asString));
	}

	static List<Candidate> join(List<Candidate> left, List<Candidate> right) {
		return Stream.concat(left.stream(), right.stream()).toList();
	}

	/**
	 * Whether a system knows it under another id already.
	 */
	boolean isOf(String system) {
		return this.externalIds.stream().anyMatch((origin) -> origin.startsWith(system + ":"));
	}

	boolean isIn(@Nullable String other) {
		return this.country != null && other != null && Country.key(this.country).equals(Country.key(other));
	}

}
