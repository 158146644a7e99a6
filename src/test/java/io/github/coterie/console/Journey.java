package io.github.coterie.console;

import java.time.Duration;
import java.time.Instant;

import io.github.coterie.TestClock;
import io.github.coterie.demo.DemoData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A planner before the demonstration book, which is loaded once for all journeys of a
 * class; each leaves what the others look at as it was.
 */
@InBrowser
abstract class Journey {

	static final String COPPERQUILL = "account/001Qy0000003mUaIAI";

	@Autowired
	private DemoData demo;

	@Autowired
	private TestClock clock;

	@LocalServerPort
	private int port;

	private Planner planner;

	@BeforeAll
	void theDemonstrationBook() {
		followTheBrowsersClock();
		assertThat(this.demo.load((reject) -> {
		}).rejected()).isZero();
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

	@AfterEach
	void withoutComplaint() {
		try (Planner closed = this.planner) {
			closed.hasNoComplaint();
		}
	}

	Planner planner() {
		return this.planner;
	}

	int port() {
		return this.port;
	}

}
