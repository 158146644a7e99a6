package io.github.coterie.committee;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Roles in the default committee that a title proposes. There are several for almost
 * everybody, so they are kept as a text with the person, not as relationships: a line a
 * role, with its confidence, and the instant and the title where they are not those of
 * the line before.
 */
public final class Proposals {

	/**
	 * The property of a person that holds them.
	 */
	public static final String PROPERTY = "proposedRoles";

	/**
	 * Stands for the end of a line within a title.
	 */
	private static final char LINE_END = '\u2028';

	private Proposals() {
	}

	static boolean contains(RoleAssignment assignment) {
		return assignment.source() == AssignmentSource.TITLE && assignment.status() == AssignmentStatus.PROPOSED;
	}

	/**
	 * Writes those of some assignments that are proposals of a title.
	 * @return null when there is none
	 */
	public static @Nullable String write(Collection<RoleAssignment> assignments) {
		StringBuilder text = new StringBuilder();
		RoleAssignment before = null;
		for (RoleAssignment assignment : assignments) {
			if (contains(assignment)) {
				boolean same = before != null && before.since().equals(assignment.since())
						&& Objects.equals(before.sourceText(), assignment.sourceText());
				text.append((before != null) ? "\n" : "")
					.append(assignment.role())
					.append(' ')
					.append(assignment.confidence());
				if (!same) {
					text.append(' ').append(assignment.since().toEpochMilli());
					text.append((assignment.sourceText() != null) ? " " + line(assignment.sourceText()) : "");
				}
				before = assignment;
			}
		}
		return text.isEmpty() ? null : text.toString();
	}

	/**
	 * Reads what {@link #write(Collection)} wrote.
	 */
	public static List<RoleAssignment> read(@Nullable Object text) {
		List<RoleAssignment> proposals = new ArrayList<>();
		if (text != null) {
			for (String line : text.toString().split("\n")) {
				proposals.add(read(line, proposals.isEmpty() ? null : proposals.getLast()));
			}
		}
		return proposals;
	}

	private static RoleAssignment read(String line, @Nullable RoleAssignment before) {
		String[] parts = line.split(" ", 4);
		if (parts.length == 2 && before != null) {
			return new RoleAssignment(BuyingRole.valueOf(parts[0]), before.status(), before.source(),
					Double.parseDouble(parts[1]), before.sourceText(), before.since());
		}
		String title = (parts.length == 4) ? parts[3].replace(LINE_END, '\n') : null;
		return new RoleAssignment(BuyingRole.valueOf(parts[0]), AssignmentStatus.PROPOSED, AssignmentSource.TITLE,
				Double.parseDouble(parts[1]), title, Instant.ofEpochMilli(Long.parseLong(parts[2])));
	}

	private static String line(String text) {
		return text.replace('\n', LINE_END);
	}

}
