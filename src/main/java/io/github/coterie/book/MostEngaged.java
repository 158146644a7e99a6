package io.github.coterie.book;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import io.github.coterie.committee.Stakeholder;
import io.github.coterie.engagement.Decay;
import io.github.coterie.scoring.PriorityWeights;

/**
 * What fades with time alone: an account's engagement, the mean score of its most engaged
 * people, and its priority. Their raw sums are kept at one instant for the whole book, so
 * that one factor fades them all.
 */
final class MostEngaged {

	static final int COUNT = 3;

	private final Decay decay;

	private final PriorityWeights weights;

	private final long reference;

	private final double left;

	/**
	 * What is left at an instant.
	 * @param playbook the rules
	 * @param reference the instant for which raw sums are kept, in epoch milliseconds
	 * @param now the instant to fade to
	 */
	MostEngaged(Playbook playbook, long reference, Instant now) {
		this.decay = playbook.model().decay();
		this.weights = playbook.model().priorityWeights();
		this.reference = reference;
		this.left = this.decay.left(reference, now.toEpochMilli());
	}

	void write(Leaf leaf, int row, List<Stakeholder> people) {
		double[] raws = people.stream()
			.filter((person) -> !person.hasLeft())
			.mapToDouble((person) -> -person.history().rawAt(this.reference, this.decay))
			.sorted()
			.limit(COUNT)
			.toArray();
		leaf.counted[row] = (byte) raws.length;
		Arrays.fill(leaf.raws, COUNT * row, COUNT * row + COUNT, 0);
		for (int i = 0; i < raws.length; i++) {
			leaf.raws[COUNT * row + i] = -raws[i];
		}
	}

	/**
	 * Works out engagement and priority.
	 */
	void fade(Leaf leaf, int row) {
		int counted = leaf.counted[row];
		double sum = 0;
		for (int i = 0; i < counted; i++) {
			double raw = leaf.raws[COUNT * row + i];
			sum += (raw > 0) ? Decay.score(raw * this.left) : 0;
		}
		double engagement = (counted > 0) ? sum / counted : 0;
		leaf.engagement[row] = engagement;
		leaf.priority[row] = this.weights.priority(leaf.fit[row], Double.NaN, engagement, leaf.urgency[row]);
	}

}
