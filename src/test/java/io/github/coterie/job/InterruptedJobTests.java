package io.github.coterie.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.github.coterie.Api;
import io.github.coterie.Uploads;
import io.github.coterie.WholeApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
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

	private String held() {
		String id = this.uploads.upload(Uploads.Part.field("hold", "true"),
				Uploads.Part.file("Account.csv", "Id,Name", "001000000000001AAA,Acme", "001000000000002AAA,Bolt"));
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
