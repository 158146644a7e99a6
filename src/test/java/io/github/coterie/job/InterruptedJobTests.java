package io.github.coterie.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.coterie.Api;
import io.github.coterie.Uploads;
import io.github.coterie.WholeApplication;
import io.github.coterie.book.BookLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of jobs when the process ends.
 */
@WholeApplication
class InterruptedJobTests {

	@Autowired
	private Api api;

	@Autowired
	private Uploads uploads;

	@Autowired
	private Jobs jobs;

	@Autowired
	private JobFolder folder;

	@Autowired
	private JobWork work;

	@Autowired
	private BookLoader book;

	@Autowired
	private Neo4jClient client;

	@ParameterizedTest
	@EnumSource(names = { "RECOGNISING", "QUEUED", "RUNNING", "TYING", "SETTLING" })
	void aJobThatWasInterruptedGoesOnAtTheNextStart(JobState state) throws IOException {
		String id = held();
		restart(() -> rewrite(id, state));
		JsonNode job = this.uploads.end(id);
		assertThat(job.path("state").asString()).isEqualTo("DONE");
		assertThat(job.at("/totals/created").asInt()).isEqualTo(2);
		assertThat(this.api.run("{ accounts { totalCount } }").at("/accounts/totalCount").asInt()).isEqualTo(2);
		assertThat(JobFolder.files(this.folder.job(id))).doesNotExist();
	}

	@Test
	void whatAJobThatGoesOnHasLeftOpenIsAnsweredAndNotedOnceItEnds() throws IOException {
		String id = held(
				Uploads.Part.file("Contact.csv", "Id,AccountId,LastName", "003000000000001AAA,001000000000001AAA,Ames"),
				Uploads.Part.file("AccountContactRole.csv", "Id,AccountId,ContactId,Role",
						"02Z000000000001AAA,001000000000001AAA,003000000000001AAA,Decision Maker"));
		halfImported();
		assertThat(this.api
			.run("query { engagementGaps(filter: {kindIn: [ROLE_MISSING]}) { totalCount nodes { account { id } } } }")
			.at("/engagementGaps/totalCount")
			.asInt()).isEqualTo(7);
		this.api.people(Map.of("id", "p1", "accountId", "001000000000001AAA", "lastName", "Ames"));
		assertThat(gaps()).isEmpty();
		restart(() -> rewrite(id, JobState.RUNNING));
		assertThat(this.uploads.end(id).path("state").asString()).isEqualTo("DONE");
		assertThat(gaps()).hasSize(7).noneMatch((gap) -> gap.contains("RESOLVED") || gap.contains("DECISION_MAKER"));
	}

	@Test
	void whatNoJobGoesOnWithIsWorkedOutAtTheStart() throws IOException {
		held();
		halfImported();
		restart(() -> {
		});
		assertThat(gaps()).hasSize(7);
	}

	@Test
	void whatAJobHasLeftOpenThatIsCancelledBeforeItGoesOnIsWorkedOut() {
		ImportJob left = ImportJob.of("1", JobRequest.AT_ONCE, Instant.EPOCH);
		halfImported();
		this.work.run(new Job(this.folder, left.stopped(JobState.CANCELLED, null, Instant.EPOCH)));
		assertThat(gaps()).hasSize(7);
	}

	@Test
	void aJobThatIsHeldStaysSoOverARestart() throws IOException {
		String id = held();
		restart(() -> {
		});
		assertThat(this.uploads.job(id).path("state").asString()).isEqualTo("RECOGNISED");
		this.jobs.start(id);
		assertThat(this.uploads.end(id).path("state").asString()).isEqualTo("DONE");
	}

	@Test
	void whatHasEndedIsRememberedWithItsRejects() throws IOException {
		String id = this.uploads.upload(Uploads.Part.file("Account.csv", "Id,Name,NumberOfEmployees",
				"001000000000001AAA,Acme,many", "001000000000002AAA,Bolt,7"));
		JsonNode before = this.uploads.end(id);
		restart(() -> {
		});
		assertThat(before.at("/rejects/totalCount").asInt()).isEqualTo(1);
		assertThat(this.uploads.job(id)).isEqualTo(before);
	}

	@Test
	void anUploadThatWasCutOffIsRemoved() throws IOException {
		Upload upload = this.jobs.upload();
		Files.writeString(upload.place("Account.csv"), "Id,Na");
		restart(() -> {
		});
		assertThat(upload.folder()).doesNotExist();
	}

	@Test
	void aFolderThatAnotherProcessHasIsLeftAlone() {
		JobFolder second = new JobFolder(new JobSettings(this.jobs.incoming().resolveSibling("."),
				DataSize.ofGigabytes(1), List.of(), Duration.ZERO, Duration.ZERO, Duration.ZERO, 1));
		assertThat(second.open()).isFalse();
	}

	/**
	 * An account as an import leaves it that was killed before it came to the people.
	 */
	private void halfImported() {
		this.api.accounts(Map.of("id", "001000000000001AAA", "name", "Acme"));
		this.client.query("MATCH (account:Account) SET account:Unsettled REMOVE account.gaps, account.tier").run();
		this.book.rebuild();
	}

	private List<String> gaps() {
		return List.copyOf(this.client
			.query("MATCH (account:Account {id: '001000000000001AAA'}) UNWIND account.gaps AS gap RETURN gap")
			.fetchAs(String.class)
			.mappedBy((types, row) -> row.get("gap").asString())
			.all());
	}

	private String held() {
		return held(Uploads.Part.file("Account.csv", "Id,Name", "001000000000001AAA,Acme", "001000000000002AAA,Bolt"));
	}

	private String held(Uploads.Part... files) {
		String id = this.uploads.upload(Stream.concat(Stream.of(Uploads.Part.field("hold", "true")), Stream.of(files))
			.toArray(Uploads.Part[]::new));
		this.uploads.await(id, "RECOGNISED");
		return id;
	}

	private void rewrite(String id, JobState state) throws IOException {
		Path file = this.folder.job(id).resolve("job.json");
		String json = Files.readString(file);
		assertThat(json).contains("\"state\":\"RECOGNISED\"", "\"hold\":true");
		Files.writeString(file, json.replace("\"state\":\"RECOGNISED\"", "\"state\":\"" + state + "\"")
			.replace("\"hold\":true", "\"hold\":false"));
	}

	private void restart(Work meanwhile) throws IOException {
		this.jobs.stop();
		assertThat(this.jobs.isRunning()).isFalse();
		meanwhile.run();
		this.jobs.start();
	}

	private interface Work {

		void run() throws IOException;

	}

}
