package io.github.coterie.committee;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Roles in the default committee that a title proposes. There are several for almost
 * everybody, so they are kept as texts with the person, not as relationships: role,
 * confidence, epoch milliseconds and the title.
 */
public final class Proposals {

	/**
	 * The property of a person that holds them.
	 */
	public static final String PROPERTY = "proposedRoles";

	private Proposals() {
	}

	static boolean contains(RoleAssignment assignment) {
		return assignment.source() == AssignmentSource.TITLE && assignment.status() == AssignmentStatus.PROPOSED;
	}

	/**
	 * Writes those of some assignments that are proposals of a title.
	 * @return null when there is none
	 */
	public static @Nullable List<String> write(Collection<RoleAssignment> assignments) {
		List<String> texts = assignments.stream().filter(Proposals::contains).map(Proposals::write).toList();
		return texts.isEmpty() ? null : texts;
	}

	/**
	 * Reads what {@link #write(Collection)} wrote.
	 */
	public static List<RoleAssignment> read(@Nullable Object texts) {
		List<RoleAssignment> proposals = new ArrayList<>();
		if (texts instanceof List<?> list) {
			list.forEach((text) -> proposals.add(read(text.toString())));
		}
		return proposals;
	}

	private static String write(RoleAssignment assignment) {
		String start = assignment.role() + " " + assignment.confidence() + " " + assignment.since().toEpochMilli();
		return (assignment.sourceText() != null) ? start + " " + assignment.sourceText() : start;
	}

	private static RoleAssignment read(String text) {
		String[] parts = text.split(" ", 4);
		return new RoleAssignment(BuyingRole.valueOf(parts[0]), AssignmentStatus.PROPOSED, AssignmentSource.TITLE,
				Double.parseDouble(parts[1]), (parts.length == 4) ? parts[3] : null,
				Instant.ofEpochMilli(Long.parseLong(parts[2])));
	}

}
