package io.github.coterie.wave;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An operation drawn by chance: aliases, fragments, conditions, arguments, the same field
 * in several places.
 */
final class DrawnQuery {

	private static final List<String> LEAVES = List.of("id", "name", "label", "color", "number", "nickname", "secret",
			"grid", "tags", "day", "days", "__typename", "sum(of: 3)", "sum(of: $of)", "sum(of: $none)",
			"match(of: {color: $color, numbers: [1, $of]})", "match(of: $what)", "match");

	private static final List<String> OBJECTS = List.of("child", "sureChild", "children", "sureChildren", "loaded",
			"sureLoaded", "loadedChildren", "slow", "matrix", "sureMatrix", "late", "sureLate", "broken", "partly",
			"child(by: 1)", "child(by: $none)");

	private static final List<String> CONDITIONS = List.of("", "", "", "", " @skip(if: $yes)", " @skip(if: $no)",
			" @include(if: $yes)", " @include(if: $no)");

	private static final String VARIABLES = "($yes: Boolean = true, $no: Boolean = false, $of: Int = 7, $none: Int = 1, "
			+ "$color: Color, $what: Match)";

	private final Random draw;

	private final List<String> fragments = new ArrayList<>();

	private int aliases;

	private DrawnQuery(Random draw) {
		this.draw = draw;
	}

	static String of(long seed) {
		DrawnQuery query = new DrawnQuery(new Random(seed));
		String selection = (query.draw.nextInt(4) > 0)
				? "query " + VARIABLES + " { things { id __typename } thing { ...Twice } thing { "
						+ query.selection(4, "name ") + " } things " + query.condition() + "{ "
						+ query.selection(2, "id ") + " } }"
				: "mutation " + VARIABLES + " { change { ...Twice } change { " + query.selection(3, "name ")
						+ " } a: sureChange { " + query.selection(3, "name ") + " } changes { "
						+ query.selection(3, "name ") + " } }";
		return selection + "\nfragment Twice on Thing { id label child { id } child { name } k: id @skip(if: $yes) "
				+ "l: id @include(if: $no) m: sum(of: $of) n: sum(of: $none) o: match(of: $what) p: match(of: {color: $color}) }\n"
				+ String.join("\n", query.fragments);
	}

	private String selection(int depth, String start) {
		StringBuilder text = new StringBuilder(start);
		for (int i = this.draw.nextInt(4) + 1; i > 0; i--) {
			text.append(switch (this.draw.nextInt(10)) {
				case 0 -> "..." + type() + condition() + " { " + selection(depth, "id ") + " } ";
				case 1 -> "..." + fragment(depth) + condition() + " ";
				case 2, 3, 4, 5 -> field(LEAVES) + " ";
				default -> (depth == 0) ? "id " : field(OBJECTS) + " { " + selection(depth - 1, "id ") + " } ";
			});
		}
		return text.toString();
	}

	private String type() {
		return this.draw.nextBoolean() ? " on Thing" : "";
	}

	/**
	 * A field without arguments may be asked for in several places under one name.
	 */
	private String field(List<String> fields) {
		String field = fields.get(this.draw.nextInt(fields.size()));
		return ((field.contains("(") || this.draw.nextBoolean()) ? alias() : "") + field + condition();
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
