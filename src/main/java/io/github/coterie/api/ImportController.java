package io.github.coterie.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import io.github.coterie.imports.FileReport;
import io.github.coterie.imports.RejectedRow;
import io.github.coterie.job.Jobs;
import io.github.coterie.job.RejectPage;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Import jobs.
 */
@Controller
class ImportController {

	private static final Comparator<Cursors.Moment> NEWEST_FIRST = Comparator.comparing(Cursors.Moment::at)
		.reversed()
		.thenComparing(Cursors.Moment::id);

	private final Jobs jobs;

	private final Limits limits;

	ImportController(Jobs jobs, Limits limits) {
		this.jobs = jobs;
		this.limits = limits;
	}

	@QueryMapping
	@Nullable ImportView importJob(@Argument String id) {
		return this.jobs.find(id).map(ImportView::new).orElse(null);
	}

	@QueryMapping
	Connection<ImportView> importJobs(@Argument @Nullable Integer first, @Argument @Nullable String after) {
		return Connection
			.of(this.jobs.all(), (job) -> new Cursors.Moment(job.createdAt(), job.id()), NEWEST_FIRST,
					Cursors.OF_MOMENTS, this.limits.page(first, after))
			.map(ImportView::new);
	}

	@MutationMapping
	ImportView startImport(@Argument String id) {
		return new ImportView(this.jobs.start(id));
	}

	@MutationMapping
	ImportView cancelImport(@Argument String id) {
		return new ImportView(this.jobs.cancel(id));
	}

	@MutationMapping
	String deleteImportJob(@Argument String id) {
		this.jobs.delete(id);
		return id;
	}

	@SchemaMapping(typeName = "ImportFile")
	String name(FileReport file) {
		return file.file();
	}

	@SchemaMapping(typeName = "ImportJob")
	Connection<RejectedRow> rejects(ImportView job, @Argument @Nullable Integer first,
			@Argument @Nullable String after) {
		int size = Objects.requireNonNullElse(this.limits.page(first, after).first(), 0);
		long from = (after != null) ? Cursors.OF_NUMBERS.read("after", after) + 1 : 0;
		return connection(this.jobs.rejects(job.id(), Math.max(0, from), size));
	}

	private static Connection<RejectedRow> connection(RejectPage page) {
		List<Connection.Edge<RejectedRow>> edges = new ArrayList<>();
		for (RejectedRow row : page.rows()) {
			edges.add(new Connection.Edge<>(Cursors.OF_NUMBERS.write(page.from() + edges.size()), row));
		}
		boolean more = page.from() + edges.size() < page.total();
		return new Connection<>(edges, Connection.PageInfo.of(edges, more, page.from() > 0),
				Math.toIntExact(Math.min(Integer.MAX_VALUE, page.total())));
	}

}
