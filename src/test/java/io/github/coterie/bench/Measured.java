package io.github.coterie.bench;

import org.HdrHistogram.Histogram;

/**
 * What a run at one concurrency gave.
 *
 * @param concurrency how many asked at the same time
 * @param latencies of all answers, in microseconds
 * @param seconds how long it took
 * @param bytes of all answers
 * @param asked how many there were, those of the warm-up included
 * @param failed how many of the answers that count were errors
 */
record Measured(int concurrency, Histogram latencies, double seconds, long bytes, long asked, long failed) {

	double median() {
		return this.latencies.getValueAtPercentile(50) / 1000.0;
	}

	double p99() {
		return this.latencies.getValueAtPercentile(99) / 1000.0;
	}

	/**
	 * Without those that failed.
	 */
	double perSecond() {
		return (this.latencies.getTotalCount() - this.failed) / this.seconds;
	}

	long bytesAnAnswer() {
		return this.bytes / Math.max(1, this.latencies.getTotalCount());
	}

}
