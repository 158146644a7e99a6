package io.github.coterie.mapping;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import io.github.coterie.fault.Fault;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The mapping file as it is read: its name and its rules, the latter with what stands
 * beside the name for all of them.
 */
final class MappingFile {

	private static final int LARGEST = 1 << 20;

	private static final int DEEPEST = 20;

	private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");

	private final Tree.Problems problems;

	private final SettingsReader shared = new SettingsReader(null);

	private String name = "";

	private @Nullable Tree files;

	private MappingFile(Tree.Problems problems) {
		this.problems = problems;
	}

	/**
	 * Reads a mapping file.
	 * @throws Fault that names every mistake with its line
	 */
	static Mapping read(String file, Reader yaml) {
		Tree.Problems problems = new Tree.Problems();
		Mapping mapping = null;
		Node root = root(file, yaml);
		if (root != null) {
			mapping = new MappingFile(problems).mapping(new Tree(root, problems));
		}
		else {
			problems.add(1, "the file is empty: it must say name: and files:");
		}
		if (mapping == null || !problems.isEmpty()) {
			throw Fault.badRequest(file, "the mapping can't be used:\n" + problems.words());
		}
		return mapping;
	}

	private static @Nullable Node root(String file, Reader yaml) {
		LoaderOptions options = new LoaderOptions();
		options.setCodePointLimit(LARGEST);
		options.setNestingDepthLimit(DEEPEST);
		options.setMaxAliasesForCollections(DEEPEST);
		options.setAllowRecursiveKeys(false);
		try {
			return new Yaml(options).compose(yaml);
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 1;
			throw Fault.badRequest(file, "is no YAML: line " + line + ": " + ex.getProblem()
					+ " (texts that hold a colon, a hash or a bracket are put in quotes)");
		}
		catch (YAMLException ex) {
			throw Fault.badRequest(file, "is no YAML that can be read: " + ex.getMessage());
		}
	}

	private Mapping mapping(Tree root) {
		Map<String, BiConsumer<String, Tree>> keys = new HashMap<>(this.shared.keys());
		keys.put("name", (key, tree) -> this.name = name(tree));
		keys.put("files", (key, tree) -> this.files = tree);
		root.each("a mapping file", keys);
		if (this.name.isEmpty() && this.problems.isEmpty()) {
			root.problem("name: is missing; it starts the ids of what is imported, such as name: our-crm");
		}
		List<FileRule> rules = new ArrayList<>();
		if (this.files == null) {
			root.problem("files: is missing; it lists what the files hold");
		}
		else {
			this.files.items("files:").forEach((tree) -> rules.add(new RuleReader(tree, this.shared).rule()));
		}
		return new Mapping(this.name, rules);
	}

	private static String name(Tree tree) {
		String name = tree.text("name:");
		if (!NAME.matcher(name).matches()) {
			tree.problem("name: must be up to 40 small letters, digits, dots and hyphens, such as our-crm");
		}
		return name;
	}

}
