package io.github.coterie.command;

import java.time.Instant;
import java.util.List;

import io.github.coterie.imports.CoverageChange;
import io.github.coterie.imports.FileReport;
import io.github.coterie.imports.Proposal;
import io.github.coterie.imports.RejectedRow;
import io.github.coterie.job.ImportJob;
import io.github.coterie.job.ImportOptions;
import io.github.coterie.job.JobOutcome;
import io.github.coterie.job.JobRequest;
import io.github.coterie.job.JobState;
import io.github.coterie.table.Untaken;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is asked of a job, and how the answer is read.
 */
final class JobAnswer {

	static final String JOB = """
			query ($id: ID!) { importJob(id: $id) {
				id state dryRun createdAt expectedRows seconds settledAccounts tied stillWaiting failure
				files { name system object dialect rows created updated unchanged waiting skipped rejected }
				untaken { name reason }
				rejects(first: 0) { totalCount }
				coverageChanges { accountId name before after }
				proposals { kind id otherId score reasons }
			} }""";

	static final String REJECTS = """
			query ($id: ID!, $first: Int!) { importJob(id: $id) {
				rejects(first: $first) { nodes { file line column value code message } }
			} }""";

	private JobAnswer() {
	}

	static ImportJob job(JsonNode job) {
		JobRequest request = new JobRequest(job.path("dryRun").asBoolean(), false, null, ImportOptions.NONE);
		return new ImportJob(job.path("id").asString(), JobState.valueOf(job.path("state").asString()), request,
				Instant.parse(job.path("createdAt").asString()), null, null,
				job.path("files").valueStream().map(JobAnswer::file).toList(),
				job.path("untaken")
					.valueStream()
					.map((file) -> new Untaken(file.path("name").asString(), file.path("reason").asString()))
					.toList(),
				job.path("expectedRows").asLong(0), job.path("seconds").asDouble(),
				job.path("settledAccounts").asLong(), job.path("rejects").path("totalCount").asLong(), outcome(job),
				text(job, "failure"));
	}

	static List<RejectedRow> rejects(JsonNode job) {
		return job.path("rejects")
			.path("nodes")
			.valueStream()
			.map((row) -> new RejectedRow(row.path("file").asString(), row.path("line").asLong(), text(row, "column"),
					text(row, "value"), row.path("code").asString(), row.path("message").asString()))
			.toList();
	}

	private static FileReport file(JsonNode file) {
		return new FileReport(file.path("name").asString(), file.path("system").asString(),
				file.path("object").asString(), file.path("dialect").asString(), file.path("rows").asLong(),
				file.path("created").asLong(), file.path("updated").asLong(), file.path("unchanged").asLong(),
				file.path("waiting").asLong(), file.path("skipped").asLong(), file.path("rejected").asLong());
	}

	private static JobOutcome outcome(JsonNode job) {
		return new JobOutcome(job.path("tied").asLong(), job.path("stillWaiting").asLong(),
				job.path("coverageChanges")
					.valueStream()
					.map((change) -> new CoverageChange(change.path("accountId").asString(),
							change.path("name").asString(), number(change, "before"), number(change, "after")))
					.toList(),
				job.path("proposals")
					.valueStream()
					.map((proposal) -> new Proposal(proposal.path("kind").asString(), proposal.path("id").asString(),
							proposal.path("otherId").asString(), proposal.path("score").asDouble(),
							proposal.path("reasons").valueStream().map(JsonNode::asString).toList()))
					.toList());
	}

	private static @Nullable String text(JsonNode node, String field) {
		JsonNode value = node.path(field);
		return (value.isNull() || value.isMissingNode()) ? null : value.asString();
	}

	private static @Nullable Double number(JsonNode node, String field) {
		JsonNode value = node.path(field);
		return value.isNumber() ? (Double) value.asDouble() : null;
	}

}
