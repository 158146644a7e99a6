package io.github.coterie.hubspot;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.coterie.engagement.TouchpointType;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended, by HubSpot's ids or by the words of a portal's own list.
 */
final class CallOutcome {

	/**
	 * The outcomes that every portal has, and their words.
	 */
	static final Map<String, String> LABELS = Map.of("f240bbac-87c9-4f6e-bf70-924b57d47db7", "Connected",
			"73a0d17f-1163-4015-bdd5-ec830791da20", "No answer", "b2cf5968-551e-4856-9783-52b3da59a7d0",
			"Left voicemail", "a4c4c377-d246-4b32-a13b-75a56a4cd0ff", "Left live message",
			"9d9162e7-6cf3-4944-bf63-4dff82258764", "Busy", "17b47fee-58de-441e-a44c-c6300d46f273", "Wrong number");

	private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private CallOutcome() {
	}

	static @Nullable String label(@Nullable String disposition) {
		return (disposition != null) ? LABELS.getOrDefault(disposition, disposition) : null;
	}

	/**
	 * What a call was; one that nobody says was answered is an attempt.
	 * @param disposition an id or words
	 * @param status such as NO_ANSWER
	 * @param talked whether it lasted
	 */
	static TouchpointType of(@Nullable String disposition, @Nullable String status, boolean talked) {
		String label = label(disposition);
		if (label != null && !GUID.matcher(label).matches()) {
			return byWords(Header.word(label));
		}
		boolean unanswered = Stream.of("NO_ANSWER", "BUSY", "FAILED", "MISSED")
			.anyMatch((name) -> name.equalsIgnoreCase(status));
		return (talked && !unanswered) ? TouchpointType.CALL_CONNECTED : TouchpointType.CALL_ATTEMPT;
	}

	private static TouchpointType byWords(String words) {
		if (contains(words, "voicemail", "message", "mailbox")) {
			return TouchpointType.VOICEMAIL;
		}
		boolean unanswered = (words.startsWith("no") && !words.startsWith("now") && !words.startsWith("notinterested"))
				|| contains(words, "unanswered", "unreached", "busy", "wrong", "gatekeeper", "attempt", "failed",
						"invalid", "unavailable", "declined", "hangup", "hungup", "baddata", "disconnected");
		return unanswered ? TouchpointType.CALL_ATTEMPT : TouchpointType.CALL_CONNECTED;
	}

	private static boolean contains(String words, String... parts) {
		return Stream.of(parts).anyMatch(words::contains);
	}

}
