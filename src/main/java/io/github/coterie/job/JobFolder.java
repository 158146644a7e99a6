package io.github.coterie.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.github.coterie.fault.Fault;
import io.github.coterie.fault.FaultCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Jobs on disk: a folder each, with its state, its uploaded files and its rejects. One
 * process at a time has it.
 */
@Component
class JobFolder {

	private static final Logger LOGGER = LoggerFactory.getLogger(JobFolder.class);

	private static final String STATE = "job.json";

	private static final String FILES = "files";

	private static final String INCOMING = "incoming";

	private final Path directory;

	private final JsonMapper json = JsonMapper.builder().build();

	private @Nullable FileChannel lock;

	JobFolder(JobSettings settings) {
		this.directory = settings.directory().toAbsolutePath().normalize();
	}

	static Path files(Path job) {
		return job.resolve(FILES);
	}

	static Path mapping(Path job) {
		return job.resolve("mapping.yaml");
	}

	/**
	 * Removes a folder, as far as that goes.
	 */
	static void delete(Path folder) {
		try {
			FileSystemUtils.deleteRecursively(folder);
		}
		catch (IOException ex) {
			LOGGER.warn("{} can't be removed: {}", folder, ex.toString());
		}
	}

	/**
	 * Takes possession of it.
	 * @return false when it can't be had
	 */
	synchronized boolean open() {
		try {
			Files.createDirectories(incoming());
			FileChannel channel = FileChannel.open(this.directory.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (lock(channel)) {
				this.lock = channel;
				delete(incoming());
				Files.createDirectories(incoming());
				return true;
			}
			channel.close();
			LOGGER.warn("{} is in use by another Coterie, so this one takes no uploads (coterie.imports.directory)",
					this.directory);
		}
		catch (IOException ex) {
			LOGGER.warn("{} can't be written to, so no uploads are taken (coterie.imports.directory): {}",
					this.directory, ex.toString());
		}
		return false;
	}

	private static boolean lock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock() != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	synchronized void close() {
		try {
			if (this.lock != null) {
				this.lock.close();
				this.lock = null;
			}
		}
		catch (IOException ex) {
			LOGGER.warn("{} can't be given free: {}", this.directory, ex.toString());
		}
	}

	synchronized boolean isOpen() {
		return this.lock != null;
	}

	/**
	 * Where parts of uploads lie until they are whole.
	 */
	Path incoming() {
		return this.directory.resolve(INCOMING);
	}

	Path job(String id) {
		return this.directory.resolve(id);
	}

	/**
	 * Makes room for the files of a job.
	 */
	Path create(String id) {
		try {
			Files.createDirectories(files(job(id)));
			return job(id);
		}
		catch (IOException ex) {
			throw new Fault(FaultCode.UNAVAILABLE, null, Failures.words(ex));
		}
	}

	void write(ImportJob job) {
		write(job(job.id()).resolve(STATE), job);
	}

	/**
	 * All jobs that were kept, oldest first. What is no job is removed: an upload that
	 * was cut off.
	 */
	List<ImportJob> read() {
		List<ImportJob> jobs = new ArrayList<>();
		try (Stream<Path> folders = Files.list(this.directory)) {
			for (Path folder : folders.filter(Files::isDirectory).filter((path) -> !path.equals(incoming())).toList()) {
				ImportJob job = read(folder.resolve(STATE), ImportJob.class);
				if (job != null && job.id().equals(folder.getFileName().toString())) {
					jobs.add(job);
				}
				else if (Files.isDirectory(files(folder))) {
					delete(folder);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		jobs.sort(Comparator.comparing(ImportJob::createdAt));
		return jobs;
	}

	RejectLog rejects(String id, long count) {
		return new RejectLog(job(id), this.json, count);
	}

	WatchLog watched() {
		WatchLog log = read(this.directory.resolve("watched.json"), WatchLog.class);
		return (log != null) ? log : WatchLog.EMPTY;
	}

	void write(WatchLog log) {
		write(this.directory.resolve("watched.json"), log);
	}

	private void write(Path file, Object value) {
		try {
			Path fresh = file.resolveSibling(file.getFileName() + ".new");
			Files.write(fresh, this.json.writeValueAsBytes(value));
			Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private <T> @Nullable T read(Path file, Class<T> type) {
		try {
			return Files.isRegularFile(file) ? this.json.readValue(Files.readAllBytes(file), type) : null;
		}
		catch (IOException | JacksonException ex) {
			LOGGER.warn("{} can't be read and is left out: {}", file, ex.toString());
			return null;
		}
	}

}
