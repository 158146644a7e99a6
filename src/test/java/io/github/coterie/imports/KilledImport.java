package io.github.coterie.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import io.github.coterie.CoterieApplication;
import org.neo4j.driver.Driver;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * A process that imports a folder, says how far it is, and writes down what the graph
 * holds in the end. Its clock stands still, so that nothing depends on when it ran; it
 * ends when who started it does.
 */
final class KilledImport {

	/**
	 * What it says when every row is read.
	 */
	static final String SETTLING = "SETTLING";

	/**
	 * What stands before the number of rows that are read.
	 */
	static final String ROWS = "rows ";

	private static final long LOOK_EVERY_NANOS = 500_000;

	private KilledImport() {
	}

	/**
	 * Runs it.
	 * @param args the directory of the database, the folder with the files, and the file
	 * that gets the dump
	 */
	static void main(String[] args) throws IOException {
		Thread.ofPlatform().daemon().start(KilledImport::endWithParent);
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(CoterieApplication.class,
				StandingClock.class)
			.web(WebApplicationType.NONE)
			.run("--coterie.demo-data=false", "--coterie.neo4j.directory=" + args[0])) {
			Importer importer = context.getBean(Importer.class);
			Progress progress = new Progress();
			Thread.ofPlatform().daemon().start(() -> tell(progress));
			try (Recognition recognition = importer.recognise(List.of(Path.of(args[1])), ImportSettings.DETECT)) {
				importer.run(recognition, ImportSettings.DETECT, progress, (reject) -> System.out.println(reject));
			}
			Files.write(Path.of(args[2]), GraphDump.of(context.getBean(Driver.class), Set.of(), Set.of("run")));
		}
	}

	private static void tell(Progress progress) {
		long told = -1;
		while (progress.phase() == Progress.Phase.READING || progress.phase() == Progress.Phase.TYING) {
			long rows = progress.rows();
			if (rows != told) {
				told = rows;
				System.out.println(ROWS + rows);
			}
			LockSupport.parkNanos(LOOK_EVERY_NANOS);
		}
		System.out.println(SETTLING);
	}

	static void endWithParent() {
		try {
			while (System.in.read() >= 0) {
				// nothing is said to it
			}
			Runtime.getRuntime().halt(1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A clock that stands still.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class StandingClock {

		@Bean
		@Primary
		Clock standingClock() {
			return Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
		}

	}

}
