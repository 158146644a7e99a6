package io.github.coterie.dynamics;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The id of a record that has none of its own: the same content is the same record.
 */
final class ContentId {

	private ContentId() {
	}

	static String of(@Nullable Object... parts) {
		String content = Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining("\u001f"));
		return "dynamics:" + UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
	}

}
