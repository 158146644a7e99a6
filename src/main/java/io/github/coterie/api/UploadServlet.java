package io.github.coterie.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.coterie.fault.Fault;
import io.github.coterie.fault.FaultCode;
import io.github.coterie.job.Failures;
import io.github.coterie.job.ImportJob;
import io.github.coterie.job.ImportOption;
import io.github.coterie.job.ImportOptions;
import io.github.coterie.job.JobRequest;
import io.github.coterie.job.JobSettings;
import io.github.coterie.job.Jobs;
import io.github.coterie.job.Upload;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Takes uploads of files to import. The container streams each part to disk.
 */
final class UploadServlet extends HttpServlet {

	private static final long serialVersionUID = 1L;

	private static final int LONGEST_MAPPING = 1 << 20;

	private static final String MAPPING = "mapping";

	private static final String DRY_RUN = "dryRun";

	private static final String HOLD = "hold";

	private static final Set<String> FIELDS = Stream
		.concat(Stream.of(MAPPING, DRY_RUN, HOLD), Arrays.stream(ImportOption.values()).map(ImportOption::field))
		.collect(Collectors.toUnmodifiableSet());

	private final transient Jobs jobs;

	private final transient JobSettings settings;

	private final transient JsonMapper json;

	UploadServlet(Jobs jobs, JobSettings settings, JsonMapper json) {
		this.jobs = jobs;
		this.settings = settings;
		this.json = json;
	}

	@Override
	protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
		try {
			if (!request.getMethod().equals(HttpMethod.POST.name())) {
				response.setHeader("Allow", HttpMethod.POST.name());
				refuse(response, HttpStatus.METHOD_NOT_ALLOWED, Problem.badRequest("Files to import come by POST"));
			}
			else if (!isForm(request)) {
				refuse(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE,
						Problem.badRequest("Files to import come as multipart/form-data"));
			}
			else if (request.getContentLengthLong() > this.settings.maxUpload().toBytes()) {
				refuse(response, HttpStatus.CONTENT_TOO_LARGE, tooLarge());
			}
			else {
				take(request, response);
			}
		}
		catch (Fault fault) {
			refuse(response,
					(fault.code() == FaultCode.UNAVAILABLE) ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.BAD_REQUEST,
					Problem.of(fault));
		}
		catch (IllegalStateException ex) {
			boolean many = ex.getCause() instanceof FileCountLimitExceededException;
			refuse(response, HttpStatus.CONTENT_TOO_LARGE,
					many ? new Problem(FaultCode.LIMIT_EXCEEDED, null,
							"The upload has too many parts: pack the files into one ZIP (server.tomcat.max-part-count)")
							: tooLarge());
		}
		catch (ServletException ex) {
			refuse(response, HttpStatus.BAD_REQUEST,
					Problem.badRequest("The body is not what multipart/form-data must be"));
		}
		catch (IOException ex) {
			boolean full = Failures.isFullDisk(ex);
			refuse(response, full ? HttpStatus.INSUFFICIENT_STORAGE : HttpStatus.BAD_REQUEST,
					full ? new Problem(FaultCode.UNAVAILABLE, null, Failures.words(ex))
							: Problem.badRequest("The upload was cut off, or is not what multipart/form-data must be"));
		}
	}

	private void take(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
		Upload upload = this.jobs.upload();
		boolean taken = false;
		try {
			Collection<Part> parts = parts(request);
			JobRequest asked = asked(request);
			store(parts, upload);
			ImportJob job = this.jobs.submit(upload, asked);
			taken = true;
			response.setStatus(HttpStatus.ACCEPTED.value());
			response.setHeader("Location", ImportRoutes.path(job.id()));
			write(response, ImportRoutes.summary(job));
		}
		finally {
			if (!taken) {
				upload.discard();
			}
		}
	}

	private Collection<Part> parts(HttpServletRequest request) throws IOException, ServletException {
		Files.createDirectories(this.jobs.incoming());
		long free = Files.getFileStore(this.jobs.incoming()).getUsableSpace();
		if (request.getContentLengthLong() > free) {
			throw new IOException("No space left");
		}
		return request.getParts();
	}

	private void store(Collection<Part> parts, Upload upload) throws IOException {
		for (Part part : parts) {
			if (part.getName().equals(MAPPING)) {
				if (part.getSize() > LONGEST_MAPPING) {
					throw Fault.badRequest(MAPPING, "is longer than a mapping file can be");
				}
				upload.mapping(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
			}
			else if (part.getSubmittedFileName() != null && !part.getSubmittedFileName().isEmpty()) {
				part.write(upload.place(part.getSubmittedFileName()).toString());
			}
		}
		if (upload.files() == 0) {
			throw Fault.badRequest("file", "is missing: send one or more files, each as a part with a file name");
		}
	}

	private static JobRequest asked(HttpServletRequest request) {
		Map<ImportOption, String> words = new EnumMap<>(ImportOption.class);
		for (String name : request.getParameterMap().keySet()) {
			if (!FIELDS.contains(name)) {
				throw Fault.badRequest(Problem.shortened(name),
						"is no field of an upload: there are " + FIELDS.stream().sorted().toList());
			}
		}
		for (ImportOption option : ImportOption.values()) {
			String word = request.getParameter(option.field());
			if (word != null && !word.isBlank()) {
				words.put(option, word);
			}
		}
		ImportOptions options = new ImportOptions(words);
		options.settings(null, false);
		return new JobRequest(isTrue(request, DRY_RUN), isTrue(request, HOLD), null, options);
	}

	private static boolean isTrue(HttpServletRequest request, String field) {
		String word = request.getParameter(field);
		return switch ((word != null) ? word.strip() : "false") {
			case "true", "" -> true;
			case "false" -> false;
			default -> throw Fault.badRequest(field, "must be true or false");
		};
	}

	private static boolean isForm(HttpServletRequest request) {
		String type = request.getContentType();
		try {
			return type != null && MediaType.MULTIPART_FORM_DATA.equalsTypeAndSubtype(MediaType.parseMediaType(type));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private Problem tooLarge() {
		return new Problem(FaultCode.LIMIT_EXCEEDED, null,
				"The upload is larger than %,d bytes; send it in parts, or packed as ZIP (coterie.imports.max-upload)"
					.formatted(this.settings.maxUpload().toBytes()));
	}

	private void refuse(HttpServletResponse response, HttpStatus status, Problem problem) throws IOException {
		response.setStatus(status.value());
		write(response, problem.toResponse());
		// before what is left of the body is waited for
		response.flushBuffer();
	}

	private void write(HttpServletResponse response, Map<String, ? extends @Nullable Object> body) throws IOException {
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.getOutputStream().write(this.json.writeValueAsBytes(body));
	}

}
