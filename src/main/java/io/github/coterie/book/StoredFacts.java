package io.github.coterie.book;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.github.coterie.account.Seniority;
import io.github.coterie.account.Tier;
import io.github.coterie.committee.AssignmentSource;
import io.github.coterie.committee.AssignmentStatus;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.PoliticalStatus;
import io.github.coterie.committee.Support;
import io.github.coterie.engagement.TouchpointType;
import io.github.coterie.gap.GapKind;
import io.github.coterie.gap.GapState;
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
	 * Another one for every change of the form, or of what touchpoints weigh.
	 */
	private static final int VERSION = 2;

	/**
	 * What has another form is read anew. The places of values are a part of it, since
	 * they are what is written.
	 */
	private static final int FORM = Stream
		.of(Tier.values(), Seniority.values(), BuyingRole.values(), AssignmentStatus.values(),
				AssignmentSource.values(), Support.values(), PoliticalStatus.values(), GapKind.values(),
				GapState.values(), TouchpointType.values())
		.map(Arrays::toString)
		.reduce(String.valueOf(VERSION), String::concat)
		.hashCode() & Integer.MAX_VALUE;

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
		try {
			return (bytes != null) ? read(accountId, new ByteReader(bytes)) : null;
		}
		catch (IndexOutOfBoundsException | NegativeArraySizeException ex) {
			// somebody has written something else there
			return null;
		}
	}

	private static @Nullable AccountFacts read(String accountId, ByteReader in) {
		if (in.integer() != FORM) {
			return null;
		}
		String name = String.valueOf(in.text());
		@Nullable String[] texts = new @Nullable String[in.integer() + 1];
		for (int number = 1; number < texts.length; number++) {
			texts[number] = in.text();
		}
		byte[] shorthand = in.bytes();
		return (shorthand != null) ? new Shorthand(Words.toRead(texts)).read(accountId, name, shorthand) : null;
	}

}
