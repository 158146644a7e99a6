package io.github.coterie.graph;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.OptionalLong;

import org.neo4j.driver.Bookmark;

/**
 * What bookmarks tell of the graph that they are of.
 */
final class Bookmarks {

	private static final String PREFIX = "FB:";

	/**
	 * Before the number: a list of one, the length of the graph's id, the id.
	 */
	private static final int BEFORE = 1 + 2 + 16;

	private static final byte LIST_OF_ONE = (byte) 0x91;

	private static final byte EMPTY_LIST = (byte) 0x90;

	private Bookmarks() {
	}

	/**
	 * The number of the transaction that a bookmark names: there are as many committed
	 * transactions between two bookmarks as their numbers are apart. The form is no
	 * promise of the database; one that is not known tells nothing.
	 */
	static OptionalLong transaction(Collection<Bookmark> bookmarks) {
		if (bookmarks.size() != 1) {
			return OptionalLong.empty();
		}
		String text = bookmarks.iterator().next().value();
		if (!text.startsWith(PREFIX)) {
			return OptionalLong.empty();
		}
		try {
			ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text.substring(PREFIX.length())));
			boolean known = bytes.get(0) == LIST_OF_ONE && bytes.get(bytes.limit() - 1) == EMPTY_LIST;
			return known ? OptionalLong.of(integer(bytes.position(BEFORE))) : OptionalLong.empty();
		}
		catch (RuntimeException ex) {
			return OptionalLong.empty();
		}
	}

	/**
	 * Reads an integer of the form of the Bolt protocol.
	 */
	private static long integer(ByteBuffer bytes) {
		byte first = bytes.get();
		return switch (first & 0xFF) {
			case 0xC8 -> bytes.get();
			case 0xC9 -> bytes.getShort();
			case 0xCA -> bytes.getInt();
			case 0xCB -> bytes.getLong();
			default -> first;
		};
	}

}
