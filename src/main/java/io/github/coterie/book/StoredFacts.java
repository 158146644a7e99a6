package io.github.coterie.book;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The facts of an account as bytes that need nothing else to be read, for the graph to
 * keep beside what they come from: a start reads them in place of people, committees and
 * touchpoints.
 */
public final class StoredFacts {

	/**
	 * The property of an account that holds them.
	 */
	public static final String PROPERTY = "facts";

	/**
	 * Another one for every change of the form; what has an old one is read anew.
	 */
	private static final byte FORM = 1;

	private StoredFacts() {
	}

	public static byte[] write(AccountFacts facts) {
		Words words = new Words();
		byte[] shorthand = new Shorthand(words).write(facts);
		List<String> texts = words.texts();
		ByteWriter out = new ByteWriter();
		out.number(FORM);
		out.text(facts.account().name());
		out.number(texts.size());
		texts.forEach(out::text);
		out.bytes(shorthand);
		return out.toBytes();
	}

	/**
	 * Reads facts.
	 * @return null when there are none, or none of this form
	 */
	static @Nullable AccountFacts read(String accountId, byte @Nullable [] bytes) {
		if (bytes == null || bytes.length == 0 || bytes[0] != FORM) {
			return null;
		}
		ByteReader in = new ByteReader(bytes);
		in.number();
		String name = String.valueOf(in.text());
		Words words = new Words();
		for (int left = in.integer(); left > 0; left--) {
			words.number(in.text());
		}
		byte[] shorthand = in.bytes();
		return (shorthand != null) ? new Shorthand(words).read(accountId, name, shorthand) : null;
	}

}
