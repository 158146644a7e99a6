package io.github.coterie.bench;

import org.HdrHistogram.Histogram;

/**
 * What a run at one concurrency gave.
 *
 * @param concurrency how many asked at the same time
 * @param latencies of all answers, in microseconds
 * @param seconds how long it took
 * @param bytes of all answers
 */
record Measured(int concurrency, Histogram latencies, double seconds, long bytes) {

	double median() {
		return this.latencies.getValueAtPercentile(50) / 1000.0;
	}

	double p99() {
		return this.latencies.getValueAtPercentile(99) / 1000.0;
	}

	double perSecond() {
		return this.latencies.getTotalCount() / this.seconds;
	}

	long bytesAnAnswer() {
		return this.bytes / Math.max(1, this.latencies.getTotalCount());
	}

}
