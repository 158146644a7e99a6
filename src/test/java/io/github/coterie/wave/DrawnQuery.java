package io.github.coterie.wave;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A query drawn by chance: aliases, fragments, conditions, arguments, the same field
 * twice.
 */
final class DrawnQuery {

	private static final List<String> LEAVES = List.of("id", "name", "label", "color", "number", "nickname", "secret",
			"grid", "tags", "__typename", "sum(of: 3)", "sum(of: $of)");

	private static final List<String> OBJECTS = List.of("child", "sureChild", "children", "sureChildren", "loaded",
			"sureLoaded", "loadedChildren", "slow", "child(by: 1)");

	private static final List<String> CONDITIONS = List.of("", "", "", "", " @skip(if: $yes)", " @skip(if: $no)",
			" @include(if: $yes)", " @include(if: $no)");

	private final Random draw;

	private final List<String> fragments = new ArrayList<>();

	private int aliases;

	private DrawnQuery(Random draw) {
		this.draw = draw;
	}

	static String of(long seed) {
		DrawnQuery query = new DrawnQuery(new Random(seed));
		String selection = query.selection(4, "things { id __typename } thing { ...Twice } thing { name ");
		return "query ($yes: Boolean = true, $no: Boolean = false, $of: Int = 7) { thing { id sum(of: $of) k: id @skip(if: $yes) l: id @include(if: $no) } "
				+ selection + " } }\n" + "fragment Twice on Thing { id label child { id } child { name } }\n"
				+ String.join("\n", query.fragments);
	}

	private String selection(int depth, String start) {
		StringBuilder text = new StringBuilder(start);
		for (int i = this.draw.nextInt(4) + 1; i > 0; i--) {
			text.append(switch (this.draw.nextInt(10)) {
				case 0 -> "... on Thing" + condition() + " { " + selection(depth, "id ") + " } ";
				case 1 -> "..." + fragment(depth) + condition() + " ";
				case 2, 3, 4, 5 -> alias() + this.draw.ints(1, 0, LEAVES.size()).mapToObj(LEAVES::get).findFirst().get()
						+ condition() + " ";
				default -> (depth == 0) ? "id " : alias() + OBJECTS.get(this.draw.nextInt(OBJECTS.size())) + condition()
						+ " { " + selection(depth - 1, "id ") + " } ";
			});
		}
		return text.toString();
	}

	private String fragment(int depth) {
		String name = "F" + this.fragments.size();
		this.fragments.add("");
		this.fragments.set(Integer.parseInt(name.substring(1)),
				"fragment " + name + " on Thing { " + selection(Math.max(0, depth - 1), "id ") + " }");
		return name;
	}

	private String alias() {
		return "a" + this.aliases++ + ": ";
	}

	private String condition() {
		return CONDITIONS.get(this.draw.nextInt(CONDITIONS.size()));
	}

}
