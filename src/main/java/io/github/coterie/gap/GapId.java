package io.github.coterie.gap;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.github.coterie.fault.Fault;

/**
 * A gap's id over the whole book; opaque to callers.
 *
 * @param accountId the account
 * @param key which of its gaps
 */
public record GapId(String accountId, GapKey key) {

	private static final String SEPARATOR = " ";

	/**
	 * Reads an id that {@link #toString()} wrote.
	 * @throws Fault with code NOT_FOUND when it is none
	 */
	public static GapId parse(String text) {
		try {
			String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR,
					-1);
			return new GapId(decode(parts[3]),
					new GapKey(GapKind.valueOf(parts[0]), decode(parts[1]), decode(parts[2])));
		}
		catch (IllegalArgumentException | ArrayIndexOutOfBoundsException ex) {
			throw unknown();
		}
	}

	public static Fault unknown() {
		return Fault.notFound("id", "names no gap");
	}

	@Override
	public String toString() {
		String text = String.join(SEPARATOR, this.key.kind().name(), encode(this.key.solution()),
				encode(this.key.subject()), encode(this.accountId));
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static String decode(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

}
