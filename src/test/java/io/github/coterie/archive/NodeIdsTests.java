package io.github.coterie.archive;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NodeIdsTests {

	@Test
	void everyIdComesBackAndUnknownOnesDoNot() {
		NodeIds ids = new NodeIds();
		for (long id = 0; id < 20_000; id += 3) {
			ids.put(id, 20_000 - id);
		}
		ids.put(1L << 40, 0);
		for (long id = 0; id < 20_000; id++) {
			assertThat(ids.get(id)).isEqualTo((id % 3 == 0) ? 20_000 - id : NodeIds.NONE);
		}
		assertThat(ids.get(1L << 40)).isZero();
		assertThat(ids.get(1L << 41)).isEqualTo(NodeIds.NONE);
	}

}
