package io.github.coterie.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One question asked by more and more clients.
 *
 * @param measured one a concurrency
 * @param processorMillis what an answer of the last of them cost the server, whoever else
 * kept the processors busy
 */
record Runs(List<Measured> measured, double processorMillis) {

	static Runs of(Options options, JavaProcess server, ClosedLoop.ClientFactory clients) throws Exception {
		ClosedLoop loop = new ClosedLoop(options.duration(), options.duration(), Duration.ZERO);
		List<Measured> measured = new ArrayList<>();
		double processorMillis = 0;
		for (int concurrency : options.concurrency()) {
			Duration before = server.processorTime();
			Measured run = loop.run(concurrency, clients);
			measured.add(run);
			processorMillis = server.processorTime().minus(before).toMillis() / (double) run.asked();
		}
		return new Runs(measured, processorMillis);
	}

}
