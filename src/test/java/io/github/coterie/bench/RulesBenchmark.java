package io.github.coterie.bench;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.github.coterie.account.Tier;
import io.github.coterie.committee.BuyingCommittee;
import io.github.coterie.committee.RoleTemplate;
import io.github.coterie.coverage.Coverage;
import io.github.coterie.engagement.ContactHistory;
import io.github.coterie.engagement.Decay;
import io.github.coterie.engagement.Touch;
import io.github.coterie.scoring.Fit;
import io.github.coterie.scoring.ScoringModel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What each rule costs for one account, without the book, the graph and the server.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RulesBenchmark {

	private static final int ACCOUNTS = 1000;

	private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

	private final List<Subject> subjects = IntStream.range(0, ACCOUNTS)
		.mapToObj(new GeneratedBook(1, ACCOUNTS, NOW)::company)
		.map(Subject::of)
		.toList();

	private int next;

	static void run() throws RunnerException {
		new Runner(new OptionsBuilder().include(RulesBenchmark.class.getSimpleName()).build()).run();
	}

	private Subject subject() {
		this.next = (this.next + 1) % ACCOUNTS;
		return this.subjects.get(this.next);
	}

	@Benchmark
	public Object fit() {
		return Fit.of(subject().company().account(), ScoringModel.DEFAULT);
	}

	@Benchmark
	public Object historyOfAllTouchpoints() {
		return ContactHistory.of(subject().touches(), NOW, Decay.DEFAULT);
	}

	@Benchmark
	public double engagement() {
		return subject().settled().history().score(NOW, Decay.DEFAULT);
	}

	@Benchmark
	public Object coverage() {
		return Coverage.of(subject().committee(), RoleTemplate.DEFAULT, NOW);
	}

	@Benchmark
	public Object gaps() {
		Subject subject = subject();
		return SettledCompany.gaps(subject.committee(), Tier.TIER_2, subject.settled().fit(), NOW);
	}

	/**
	 * One account as the rules take it.
	 */
	private record Subject(Company company, SettledCompany settled, BuyingCommittee committee, List<Touch> touches) {

		static Subject of(Company company) {
			SettledCompany settled = SettledCompany.of(company, NOW);
			return new Subject(company, settled, SettledCompany.committees(company, settled.histories()).getFirst(),
					company.touchpoints()
						.stream()
						.map((touchpoint) -> new Touch(touchpoint.id(), touchpoint.occurredAt(), touchpoint.type(),
								touchpoint.direction()))
						.toList());
		}

	}

}
