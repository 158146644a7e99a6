package io.github.coterie.api;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.coterie.fault.Fault;
import io.github.coterie.job.ImportJob;
import io.github.coterie.job.Jobs;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What is told of an import outside GraphQL: where it stands, and its rejects as CSV.
 */
final class ImportRoutes {

	static final String PATH = "/import";

	private static final String CSV = "/rejects.csv";

	private final Jobs jobs;

	ImportRoutes(Jobs jobs) {
		this.jobs = jobs;
	}

	RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route().GET(PATH + "/{id}", this::job).GET(PATH + "/{id}" + CSV, this::rejects).build();
	}

	static String path(String id) {
		return PATH + "/" + id;
	}

	static String csvPath(String id) {
		return path(id) + CSV;
	}

	/**
	 * A job in a few words; GraphQL tells the rest.
	 */
	static Map<String, @Nullable Object> summary(ImportJob job) {
		Map<String, @Nullable Object> summary = new LinkedHashMap<>();
		summary.put("id", job.id());
		summary.put("state", job.state());
		summary.put("dryRun", job.request().dryRun());
		summary.put("totals", job.totals());
		summary.put("failure", job.failure());
		summary.put("rejectsCsv", csvPath(job.id()));
		return summary;
	}

	private ServerResponse job(ServerRequest request) {
		return this.jobs.find(request.pathVariable("id"))
			.map((job) -> ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(summary(job)))
			.orElseGet(ImportRoutes::unknown);
	}

	private ServerResponse rejects(ServerRequest request) {
		String id = request.pathVariable("id");
		if (this.jobs.find(id).isEmpty()) {
			return unknown();
		}
		return ServerResponse.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejects-" + id + ".csv\"")
			.build((servletRequest, response) -> {
				this.jobs.writeRejects(id, response.getOutputStream());
				return null;
			});
	}

	private static ServerResponse unknown() {
		return ServerResponse.status(HttpStatus.NOT_FOUND)
			.contentType(MediaType.APPLICATION_JSON)
			.body(Problem.of(Fault.notFound("id", "names no import")).toResponse());
	}

}
