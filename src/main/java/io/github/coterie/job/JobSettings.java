package io.github.coterie.job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where import jobs live, and for how long.
 *
 * @param directory holds uploaded files until they are imported, and the jobs
 * @param maxUpload how large an upload may be
 * @param watch folders whose files are imported whenever they have changed
 * @param watchEvery how often they are looked at
 * @param stillFor how long files must not have changed before they are imported
 * @param keepFor how long a job that has ended is kept
 * @param keepAtMost how many jobs that have ended are kept
 */
@Validated
@ConfigurationProperties("coterie.imports")
public record JobSettings(@DefaultValue("./data/imports") Path directory, @DefaultValue("10GB") DataSize maxUpload,
		@DefaultValue List<Path> watch, @DurationMin(millis = 1) @DefaultValue("10s") Duration watchEvery,
		@DefaultValue("10s") Duration stillFor, @DefaultValue("30d") Duration keepFor,
		@Min(1) @DefaultValue("200") int keepAtMost) {

}
