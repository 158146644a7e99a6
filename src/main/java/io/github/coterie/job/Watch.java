package io.github.coterie.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Imports folders whenever their files have changed and are written to no more. Nothing
 * in them is touched; what was imported once is not imported again.
 */
@Component
class Watch {

	private static final Logger LOGGER = LoggerFactory.getLogger(Watch.class);

	private final Jobs jobs;

	private final JobFolder log;

	private final JobSettings settings;

	private final Clock clock;

	private final Map<Path, Sight> sights = new HashMap<>();

	Watch(Jobs jobs, JobFolder log, JobSettings settings, Clock clock) {
		this.jobs = jobs;
		this.log = log;
		this.settings = settings;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${coterie.imports.watch-every:10s}")
	synchronized void look() {
		if (this.jobs.isRunning()) {
			this.settings.watch().forEach((folder) -> look(folder.toAbsolutePath().normalize()));
		}
	}

	private void look(Path folder) {
		try {
			List<WatchLog.SeenFile> files = files(folder);
			Sight before = this.sights.get(folder);
			if (before == null || !before.files().equals(files)) {
				this.sights.put(folder, new Sight(files, this.clock.instant(), false));
			}
			else if (!before.isMissing() && !files.isEmpty() && isStill(before)) {
				importOnce(folder, files);
			}
		}
		catch (IOException ex) {
			Sight before = this.sights.put(folder, new Sight(List.of(), this.clock.instant(), true));
			if (before == null || !before.isMissing()) {
				LOGGER.warn("The watched folder {} can't be read (coterie.imports.watch)", folder);
			}
		}
	}

	private void importOnce(Path folder, List<WatchLog.SeenFile> files) {
		WatchLog imported = this.log.watched();
		if (!files.equals(imported.folders().get(folder.toString()))) {
			ImportJob job = this.jobs.submit(folder);
			this.log.write(imported.with(folder.toString(), files));
			LOGGER.info("{} has changed: import {}", folder, job.id());
		}
	}

	private boolean isStill(Sight sight) {
		return !Duration.between(sight.since(), this.clock.instant()).minus(this.settings.stillFor()).isNegative();
	}

	private static List<WatchLog.SeenFile> files(Path folder) throws IOException {
		List<WatchLog.SeenFile> files = new ArrayList<>();
		try (Stream<Path> entries = Files.list(folder)) {
			for (Path file : entries.filter(Files::isRegularFile).sorted().toList()) {
				String name = file.getFileName().toString();
				if (!name.startsWith(".")) {
					files
						.add(new WatchLog.SeenFile(name, Files.size(file), Files.getLastModifiedTime(file).toMillis()));
				}
			}
		}
		return files;
	}

	/**
	 * A folder as it was seen last.
	 *
	 * @param files its files
	 * @param since since when they are as they are
	 * @param isMissing whether it could not be read
	 */
	private record Sight(List<WatchLog.SeenFile> files, Instant since, boolean isMissing) {

	}

}
