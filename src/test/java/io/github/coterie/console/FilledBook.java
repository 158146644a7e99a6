package io.github.coterie.console;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.coterie.Api;
import io.github.coterie.TestClock;
import io.github.coterie.demo.DemoData;
import io.github.coterie.imports.ImportSettings;
import io.github.coterie.imports.Importer;
import io.github.coterie.imports.Progress;
import io.github.coterie.imports.Recognition;
import io.github.coterie.imports.RejectedRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A planner before a book, which is filled once for all tests of a class; each leaves
 * what the others look at as it was.
 */
@InBrowser
abstract class FilledBook implements Console {

	private final int accounts;

	@Autowired
	private DemoData demo;

	@Autowired
	private Importer importer;

	@Autowired
	private TestClock clock;

	@Autowired
	private Api api;

	@LocalServerPort
	private int port;

	private Path export = Path.of("seed-data");

	private Planner planner;

	FilledBook(int accounts) {
		this.accounts = accounts;
	}

	@BeforeAll
	void aFilledBook(@TempDir Path folder) throws IOException {
		followTheBrowsersClock();
		assertThat(this.demo.load(FilledBook::refused).rejected()).isZero();
		if (this.accounts > DEMONSTRATION) {
			this.export = folder;
			new Neighbours(this.accounts - DEMONSTRATION).write(folder, this.clock.instant());
			try (Recognition found = this.importer.recognise(List.of(folder), ImportSettings.DETECT)) {
				assertThat(
						this.importer.run(found, ImportSettings.DETECT, new Progress(), FilledBook::refused).rejected())
					.isZero();
			}
		}
	}

	@BeforeEach
	void aPlanner() {
		followTheBrowsersClock();
		this.planner = new Planner(this.port);
	}

	// Nothing that is recorded in the browser may lie ahead of the server's clock.
	private void followTheBrowsersClock() {
		this.clock.moveBy(Duration.between(this.clock.instant(), Instant.now()).plusMinutes(2));
	}

	private static void refused(RejectedRow row) {
		System.out.println(row);
	}

	@AfterEach
	void withoutComplaint() {
		try (Planner closed = this.planner) {
			closed.hasNoComplaint();
		}
	}

	@Override
	public Planner planner() {
		return this.planner;
	}

	@Override
	public int accounts() {
		return this.accounts;
	}

	@Override
	public Path export() {
		return this.export;
	}

	@Override
	public Api api() {
		return this.api;
	}

	int port() {
		return this.port;
	}

}
