package io.github.coterie.archive;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which node of this graph a node of an archive became, at some ten bytes a node.
 */
final class NodeIds {

	static final long NONE = -1;

	private static final int BITS = 12;

	private final Map<Long, long[]> blocks = new HashMap<>();

	void put(long archived, long now) {
		this.blocks.computeIfAbsent(archived >> BITS, (block) -> {
			long[] ids = new long[1 << BITS];
			Arrays.fill(ids, NONE);
			return ids;
		})[(int) (archived & ((1 << BITS) - 1))] = now;
	}

	/**
	 * The node's id in this graph.
	 * @return {@link #NONE} when the archive does not have the node
	 */
	long get(long archived) {
		long[] block = this.blocks.get(archived >> BITS);
		return (block != null) ? block[(int) (archived & ((1 << BITS) - 1))] : NONE;
	}

}
