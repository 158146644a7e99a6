package io.github.coterie.job;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import io.github.coterie.fault.Fault;
import io.github.coterie.fault.FaultCode;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;

/**
 * The import jobs of a server: one is imported at a time, the others wait for their turn.
 * One that a kill interrupted goes on at the next start.
 */
@Component
public class Jobs implements SmartLifecycle {

	private static final int AFTER_THE_BOOK = 10;

	private static final int PATIENCE_SECONDS = 20;

	private final JobFolder folder;

	private final JobWork work;

	private final JobSettings settings;

	private final Clock clock;

	private final boolean serving;

	private final Map<String, Job> jobs = new ConcurrentHashMap<>();

	private @Nullable ExecutorService looking;

	private @Nullable ExecutorService importing;

	private Instant newest = Instant.EPOCH;

	Jobs(JobFolder folder, JobWork work, JobSettings settings, Clock clock, ApplicationContext context) {
		this.folder = folder;
		this.work = work;
		this.settings = settings;
		this.clock = clock;
		this.serving = context instanceof WebApplicationContext;
	}

	/**
	 * Makes room for files.
	 * @throws Fault with code UNAVAILABLE when none are taken
	 */
	public Upload upload() {
		if (!isRunning()) {
			throw new Fault(FaultCode.UNAVAILABLE, null,
					"No imports are taken: the folder for them is in use or can't be written to (coterie.imports.directory)");
		}
		return new Upload(this.folder.create(newId()));
	}

	/**
	 * Where parts of uploads lie until they are whole.
	 */
	public Path incoming() {
		return this.folder.incoming();
	}

	/**
	 * Imports what was uploaded, as soon as it is its turn.
	 */
	public ImportJob submit(Upload upload, JobRequest request) {
		return add(upload.folder().getFileName().toString(), request);
	}

	/**
	 * Imports a watched folder, as soon as it is its turn.
	 */
	ImportJob submit(Path watched) {
		String id = newId();
		this.folder.create(id);
		return add(id, new JobRequest(false, false, watched.toString(), ImportOptions.NONE));
	}

	private ImportJob add(String id, JobRequest request) {
		ImportJob first = ImportJob.of(id, request, now());
		this.folder.write(first);
		Job job = new Job(this.folder, first);
		this.jobs.put(id, job);
		look(job);
		forget();
		return first;
	}

	public Optional<ImportJob> find(String id) {
		return Optional.ofNullable(this.jobs.get(id)).map(Job::view);
	}

	/**
	 * All jobs, newest first.
	 */
	public List<ImportJob> all() {
		return this.jobs.values()
			.stream()
			.map(Job::view)
			.sorted((one, other) -> other.createdAt().compareTo(one.createdAt()))
			.toList();
	}

	/**
	 * Imports a job that was held.
	 */
	public ImportJob start(String id) {
		Job job = job(id);
		synchronized (job) {
			JobState state = job.view().state();
			if (state == JobState.RECOGNISED) {
				job.change((before) -> before.in(JobState.QUEUED));
				queue(job);
			}
			else if (state == JobState.RECOGNISING || state == JobState.CANCELLED || state == JobState.FAILED) {
				throw new Fault(FaultCode.CONFLICT, "id", (state == JobState.RECOGNISING)
						? "names an import whose files are still being looked at" : "names an import that has ended");
			}
			return job.view();
		}
	}

	/**
	 * Stops a job; what went in stays. One that has ended stays as it is.
	 */
	public ImportJob cancel(String id) {
		Job job = job(id);
		if (job.cancel()) {
			this.work.end(job, JobState.CANCELLED, null);
		}
		return job.view();
	}

	/**
	 * Forgets a job that has ended, with its rejects. What it brought stays.
	 */
	public void delete(String id) {
		if (!job(id).view().state().hasEnded()) {
			throw new Fault(FaultCode.CONFLICT, "id", "names an import that has not ended: cancel it first");
		}
		this.jobs.remove(id);
		JobFolder.delete(this.folder.job(id));
	}

	/**
	 * Some rejects of a job.
	 */
	public RejectPage rejects(String id, long from, int size) {
		return job(id).rejects().page(from, size);
	}

	/**
	 * Writes all rejects of a job as CSV.
	 */
	public void writeRejects(String id, OutputStream out) {
		try (RejectsCsv csv = new RejectsCsv(out)) {
			job(id).rejects().forEach(csv::add);
		}
	}

	@Override
	public synchronized void start() {
		if (!this.folder.open()) {
			return;
		}
		this.work.stopping(false);
		this.looking = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import-look").factory());
		this.importing = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import-run").factory());
		List<ImportJob> kept = this.folder.read();
		if (kept.stream().noneMatch(ImportJob::goesOn)) {
			this.work.settleRest();
		}
		for (ImportJob stored : kept) {
			Job job = new Job(this.folder, stored);
			this.jobs.put(stored.id(), job);
			this.newest = stored.createdAt();
			if (stored.state() == JobState.RECOGNISING) {
				look(job);
			}
			else if (stored.state().isToRun()) {
				job.change((before) -> before.in(JobState.QUEUED));
				queue(job);
			}
		}
		forget();
	}

	@Override
	public void stop() {
		this.work.stopping(true);
		this.jobs.values().forEach(Job::interrupt);
		for (ExecutorService executor : executors()) {
			executor.shutdownNow();
			try {
				executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
		closeLogs();
		this.folder.close();
		this.jobs.clear();
	}

	@Override
	public synchronized boolean isRunning() {
		return this.importing != null && !this.importing.isShutdown();
	}

	@Override
	public boolean isAutoStartup() {
		return this.serving;
	}

	@Override
	public int getPhase() {
		return AFTER_THE_BOOK;
	}

	private synchronized List<ExecutorService> executors() {
		List<ExecutorService> executors = new ArrayList<>();
		if (this.looking != null) {
			executors.add(this.looking);
		}
		if (this.importing != null) {
			executors.add(this.importing);
		}
		return executors;
	}

	private void closeLogs() {
		for (Job job : this.jobs.values()) {
			try {
				job.rejects().close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private synchronized void look(Job job) {
		if (this.looking != null) {
			this.looking.execute(() -> {
				if (this.work.recognise(job)) {
					queue(job);
				}
			});
		}
	}

	private synchronized void queue(Job job) {
		if (this.importing != null) {
			this.importing.execute(() -> this.work.run(job));
		}
	}

	private Job job(String id) {
		Job job = this.jobs.get(id);
		if (job == null) {
			throw Fault.notFound("id", "names no import");
		}
		return job;
	}

	private void forget() {
		Instant oldest = this.clock.instant().minus(this.settings.keepFor());
		List<ImportJob> ended = all().stream().filter((job) -> job.state().hasEnded()).toList();
		for (int i = 0; i < ended.size(); i++) {
			Instant end = ended.get(i).endedAt();
			if (i >= this.settings.keepAtMost() || (end != null && end.isBefore(oldest))) {
				delete(ended.get(i).id());
			}
		}
	}

	/**
	 * The present; no two jobs come at once.
	 */
	private synchronized Instant now() {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		this.newest = now.isAfter(this.newest) ? now : this.newest.plusMillis(1);
		return this.newest;
	}

	private static String newId() {
		return Long.toString(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 60), 36);
	}

}
