package io.github.coterie.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.coterie.TestClock;
import io.github.coterie.Uploads;
import io.github.coterie.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Watched folders.
 */
@WholeApplication
class WatchTests {

	private static final Duration STILL = Duration.ofSeconds(10);

	@Autowired
	private Uploads uploads;

	@Autowired
	private Jobs jobs;

	@Autowired
	private JobFolder log;

	@Autowired
	private TestClock clock;

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path folder;

	@SuppressWarnings("NullAway.Init")
	private Watch watch;

	@BeforeEach
	void watch() {
		this.watch = newWatch();
	}

	@Test
	void filesAreImportedOnceTheyAreStill() throws IOException {
		write("Account.csv", "Id,Name\n001000000000001AAA,Acme\n");
		look();
		assertThat(imports()).isEmpty();
		write("Account.csv", "Id,Name\n001000000000001AAA,Acme\n001000000000002AAA,Bolt\n");
		look();
		assertThat(imports()).isEmpty();
		this.watch.look();
		assertThat(imports()).as("too early").isEmpty();
		look();
		look();
		JsonNode job = onlyImport();
		assertThat(job.path("folder").asString()).isEqualTo(this.folder.toString());
		assertThat(job.at("/totals/created").asInt()).isEqualTo(2);
		assertThat(this.folder.resolve("Account.csv")).exists();
	}

	@Test
	void theSameAgainIsNotImportedAgain() throws IOException {
		write("Account.csv", "Id,Name\n001000000000001AAA,Acme\n");
		look();
		look();
		look();
		onlyImport();
		this.watch = newWatch();
		look();
		look();
		assertThat(imports()).as("after a restart").hasSize(1);
		write("Account.csv", "Id,Name\n001000000000001AAA,Acme AG\n");
		Files.setLastModifiedTime(this.folder.resolve("Account.csv"),
				FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
		look();
		look();
		assertThat(imports()).hasSize(2);
		JsonNode second = this.uploads.end(imports().getFirst().id());
		assertThat(second.at("/totals/updated").asInt()).isEqualTo(1);
	}

	@Test
	void aMappingInTheFolderSaysWhatColumnsMean() throws IOException {
		write("customers.csv", "No,Firm\n4711,Acme\n");
		write("mapping.yaml", """
				name: our-crm
				files:
				  - match: customers*
				    account:
				      id: No
				      name: Firm
				""");
		look();
		look();
		JsonNode job = onlyImport();
		assertThat(job.path("failure").asString("")).isEmpty();
		assertThat(job.at("/files/0/system").asString()).isEqualTo("our-crm");
		assertThat(job.at("/totals/created").asInt()).isEqualTo(1);
		assertThat(job.path("untaken")).isEmpty();
	}

	@Test
	void anEmptyFolderAndOneThatIsNotThereAreNone() {
		look();
		look();
		assertThat(imports()).isEmpty();
		new Watch(this.jobs, this.log, settings(this.folder.resolve("nowhere")), this.clock).look();
		assertThat(this.folder.resolve("nowhere")).doesNotExist();
	}

	private Watch newWatch() {
		return new Watch(this.jobs, this.log, settings(this.folder), this.clock);
	}

	private static JobSettings settings(Path watched) {
		return new JobSettings(Path.of("unused"), DataSize.ofGigabytes(1), List.of(watched), STILL, STILL,
				Duration.ofDays(1), 100);
	}

	private void look() {
		this.clock.moveBy(STILL);
		this.watch.look();
	}

	private void write(String name, String content) throws IOException {
		Files.writeString(this.folder.resolve(name), content);
	}

	private List<ImportJob> imports() {
		return this.jobs.all().stream().filter((job) -> this.folder.toString().equals(job.request().folder())).toList();
	}

	private JsonNode onlyImport() {
		assertThat(imports()).hasSize(1);
		return this.uploads.end(imports().getFirst().id());
	}

}
