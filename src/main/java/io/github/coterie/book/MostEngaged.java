package io.github.coterie.book;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import io.github.coterie.committee.Stakeholder;
import io.github.coterie.engagement.ContactHistory;
import io.github.coterie.engagement.Decay;
import io.github.coterie.scoring.PriorityWeights;

/**
 * What fades with time alone: an account's engagement, the mean score of its most engaged
 * people, and its priority. All fade at one rate, so that the most engaged stay so.
 */
final class MostEngaged {

	static final int COUNT = 3;

	private final Decay decay;

	private final PriorityWeights weights;

	private final long now;

	MostEngaged(Playbook playbook, Instant now) {
		this.decay = playbook.model().decay();
		this.weights = playbook.model().priorityWeights();
		this.now = now.toEpochMilli();
	}

	void write(Leaf leaf, int row, List<Stakeholder> people) {
		List<ContactHistory> most = people.stream()
			.filter((person) -> !person.hasLeft())
			.map(Stakeholder::history)
			.sorted(Comparator.comparingDouble((history) -> -history.rawAt(this.now, this.decay)))
			.limit(COUNT)
			.toList();
		leaf.counted[row] = (byte) most.size();
		for (int i = 0; i < most.size(); i++) {
			leaf.raws[COUNT * row + i] = most.get(i).raw();
			leaf.references[COUNT * row + i] = most.get(i).reference();
		}
	}

	/**
	 * Works out engagement and priority.
	 */
	void fade(Leaf leaf, int row) {
		int counted = leaf.counted[row];
		double sum = 0;
		for (int i = COUNT * row; i < COUNT * row + counted; i++) {
			double raw = leaf.raws[i];
			sum += (raw > 0) ? Decay.score(raw * this.decay.left(leaf.references[i], this.now)) : 0;
		}
		double engagement = (counted > 0) ? sum / counted : 0;
		leaf.engagement[row] = engagement;
		leaf.priority[row] = this.weights.priority(leaf.fit[row], Double.NaN, engagement, leaf.urgency[row]);
	}

}
