package io.github.coterie.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A part of a YAML file, with its lines. Every plain word in it is a text: neither No nor
 * null nor 1 means anything else than what stands there.
 *
 * @param node the part
 * @param problems gets what is wrong with it
 */
record Tree(Node node, Problems problems) {

	int line() {
		return this.node.getStartMark().getLine() + 1;
	}

	boolean isText() {
		return this.node instanceof ScalarNode;
	}

	boolean isList() {
		return this.node instanceof SequenceNode;
	}

	void problem(String text) {
		this.problems.add(line(), text);
	}

	/**
	 * The text that it is, blank when it is none.
	 */
	String text(String what) {
		String text = (this.node instanceof ScalarNode scalar) ? scalar.getValue().strip() : "";
		if (text.isEmpty()) {
			problem(what + " must be a text");
		}
		return text;
	}

	/**
	 * The texts that it lists; a text alone is a list of one.
	 */
	List<String> texts(String what) {
		if (!(this.node instanceof SequenceNode list)) {
			String text = text(what);
			return text.isEmpty() ? List.of() : List.of(text);
		}
		return list.getValue()
			.stream()
			.map((item) -> new Tree(item, this.problems).text(what))
			.filter((text) -> !text.isEmpty())
			.toList();
	}

	List<Tree> items(String what) {
		if (this.node instanceof SequenceNode list && !list.getValue().isEmpty()) {
			return list.getValue().stream().map((item) -> new Tree(item, this.problems)).toList();
		}
		problem(what + " must be a list, each item after a hyphen");
		return List.of();
	}

	/**
	 * What stands below its keys.
	 */
	Map<String, Tree> entries(String what) {
		Map<String, Tree> entries = new LinkedHashMap<>();
		if (!(this.node instanceof MappingNode mapping)) {
			problem(what + " must be made of keys and values, such as name: Company");
			return entries;
		}
		for (NodeTuple tuple : mapping.getValue()) {
			Tree key = new Tree(tuple.getKeyNode(), this.problems);
			String name = key.text("a key");
			if (entries.putIfAbsent(name, new Tree(tuple.getValueNode(), this.problems)) != null) {
				key.problem("“" + name + "” stands here twice");
			}
		}
		return entries;
	}

	/**
	 * Hands each value to what its key calls for; a key that calls for nothing is a
	 * mistake.
	 */
	void each(String what, Map<String, BiConsumer<String, Tree>> known) {
		entries(what).forEach((key, value) -> {
			BiConsumer<String, Tree> take = known.get(key);
			if (take != null) {
				take.accept(key, value);
			}
			else {
				value.problem("there is no “" + key + "” in " + what + "; there is: "
						+ String.join(", ", known.keySet().stream().sorted().toList()));
			}
		});
	}

	/**
	 * What a text stands for.
	 */
	<T> @Nullable T choice(String what, Map<String, T> choices) {
		T choice = choices.get(text(what));
		if (choice == null && isText()) {
			problem(what + " must be " + String.join(" or ", choices.keySet().stream().sorted().toList()));
		}
		return choice;
	}

	/**
	 * Collects the mistakes of a file, so that all are told at once.
	 */
	static final class Problems {

		private static final int MOST = 20;

		private final Map<Integer, List<String>> byLine = new TreeMap<>();

		private int count;

		void add(int line, String text) {
			this.count++;
			if (this.count <= MOST) {
				this.byLine.computeIfAbsent(line, (key) -> new ArrayList<>()).add(text);
			}
		}

		boolean isEmpty() {
			return this.count == 0;
		}

		/**
		 * All of them, by line.
		 */
		String words() {
			List<String> lines = new ArrayList<>();
			this.byLine.forEach((line, texts) -> texts.forEach((text) -> lines.add("line " + line + ": " + text)));
			if (this.count > MOST) {
				lines.add("and " + (this.count - MOST) + " more");
			}
			return String.join("\n", lines);
		}

	}

}
