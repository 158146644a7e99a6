package io.github.coterie.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

import io.github.coterie.archive.Archive;
import io.github.coterie.export.Lists;
import io.github.coterie.export.Sheet;
import io.github.coterie.fault.Fault;
import io.github.coterie.fault.FaultCode;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The lists as CSV, written while they are read, and the whole book as an archive. One
 * that fails midway ends the connection, so that it does not pass for the whole.
 */
final class Downloads {

	private static final String PATH = "/export";

	private static final String ARCHIVE = PATH + "/full.zip";

	private static final String BYTE_ORDER_MARK = "bom";

	private final List<Download<?>> lists;

	private final Archive archive;

	private final Clock clock;

	private final JsonMapper json;

	private final Semaphore turns;

	Downloads(Lists lists, CurrentIds current, Archive archive, Clock clock, JsonMapper json, Limits limits) {
		this.lists = Download.all(lists, current);
		this.archive = archive;
		this.clock = clock;
		this.json = json;
		this.turns = new Semaphore(limits.downloads());
	}

	RouterFunction<ServerResponse> routes() {
		RouterFunctions.Builder routes = RouterFunctions.route()
			.GET(PATH, (request) -> ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(index()))
			.GET(ARCHIVE, (request) -> archive());
		this.lists.forEach((list) -> routes.GET(PATH + "/" + list.file(), (request) -> list(list, request)));
		return routes.route(RequestPredicates.path(PATH + "/**").or(RequestPredicates.path(PATH)), (request) -> {
			if (request.method().equals(HttpMethod.GET)) {
				return refusal(new Fault(FaultCode.NOT_FOUND, null, "There is no such list; " + PATH + " names all"));
			}
			return ServerResponse.status(HttpStatus.METHOD_NOT_ALLOWED)
				.allow(HttpMethod.GET)
				.contentType(MediaType.APPLICATION_JSON)
				.body(Problem.badRequest("A list is taken by GET").toResponse());
		}).onError(Fault.class, (fault, request) -> refusal((Fault) fault)).build();
	}

	private Map<String, Object> index() {
		return Map.of("lists", this.lists.stream().map((list) -> {
			Map<String, Object> entry = new LinkedHashMap<>();
			entry.put("href", PATH + "/" + list.file());
			entry.put("what", list.what());
			entry.put("parameters", Parameters.of(list.filter()).keySet());
			Map<String, String> columns = new LinkedHashMap<>();
			list.read(Map.of()).columns().forEach((column) -> columns.put(column.name(), column.what()));
			entry.put("columns", columns);
			return entry;
		}).toList(), "full",
				Map.of("href", ARCHIVE, "what", "Everything, to be imported into an empty graph: import <file.zip>"));
	}

	private ServerResponse list(Download<?> list, ServerRequest request) {
		Map<String, List<String>> parameters = new HashMap<>(request.params());
		List<String> mark = parameters.remove(BYTE_ORDER_MARK);
		Sheet<?> sheet = list.read(parameters);
		return download(list.file(), new MediaType("text", "csv", StandardCharsets.UTF_8),
				(response) -> sheet.write(response.getOutputStream(), mark == null || !mark.contains("false")));
	}

	/**
	 * The archive is written to a file first: nobody who writes waits for a slow client.
	 */
	private ServerResponse archive() {
		String name = "coterie-" + LocalDate.ofInstant(this.clock.instant(), this.clock.getZone()) + ".zip";
		return download(name, new MediaType("application", "zip"), (response) -> {
			Path file = Files.createTempFile("coterie", ".zip");
			try {
				this.archive.write(file);
				response.setContentLengthLong(Files.size(file));
				Files.copy(file, response.getOutputStream());
			}
			finally {
				Files.delete(file);
			}
		});
	}

	private ServerResponse download(String name, MediaType type, Content content) {
		return ServerResponse.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.cacheControl(CacheControl.noStore())
			.build((request, response) -> {
				write(content, response);
				return null;
			});
	}

	private void write(Content content, HttpServletResponse response) throws IOException {
		if (!this.turns.tryAcquire()) {
			tell(new Problem(FaultCode.UNAVAILABLE, null,
					"Too many downloads at once; try again in a moment (coterie.limits.downloads)"), response);
			return;
		}
		try {
			content.write(response);
		}
		catch (IOException ex) {
			throw ex;
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		catch (RuntimeException ex) {
			Problem problem = Problems.of(ex).getFirst();
			if (response.isCommitted()) {
				throw new IOException("A download ended midway: " + problem.message(), ex);
			}
			tell(problem, response);
		}
		finally {
			this.turns.release();
		}
	}

	private void tell(Problem problem, HttpServletResponse response) throws IOException {
		response.resetBuffer();
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline");
		response.setStatus(status(problem.code()).value());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		OutputStream out = response.getOutputStream();
		out.write(this.json.writeValueAsBytes(problem.toResponse()));
		out.flush();
	}

	private static ServerResponse refusal(Fault fault) {
		return ServerResponse.status(status(fault.code()))
			.contentType(MediaType.APPLICATION_JSON)
			.body(Problem.of(fault).toResponse());
	}

	private static HttpStatus status(FaultCode code) {
		return switch (code) {
			case BAD_REQUEST, LIMIT_EXCEEDED -> HttpStatus.BAD_REQUEST;
			case NOT_FOUND -> HttpStatus.NOT_FOUND;
			case CONFLICT -> HttpStatus.CONFLICT;
			case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
			case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
		};
	}

	/**
	 * What is downloaded.
	 */
	private interface Content {

		void write(HttpServletResponse response) throws IOException;

	}

}
