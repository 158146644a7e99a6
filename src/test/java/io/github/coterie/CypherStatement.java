package io.github.coterie;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A statement that the application sends to Neo4j.
 *
 * @param name the constant that holds it, as in {@code Accounts.LOCK}; the class alone
 * when none does
 * @param text the statement
 */
record CypherStatement(String name, String text) {

	private static final Pattern CYPHER = Pattern.compile(
			"\\s*(UNWIND \\$|(OPTIONAL )?MATCH \\w*[ (=]|MERGE \\(|CREATE \\(|CALL (db\\.|\\()).*", Pattern.DOTALL);

	boolean isConstant() {
		return this.name.contains(".");
	}

	/**
	 * All that the compiled classes hold, each once, by name.
	 */
	static List<CypherStatement> all() {
		Map<String, String> names = new HashMap<>();
		List<ClassModel> classes = classes();
		classes.forEach((type) -> type.constantPool().forEach((entry) -> {
			if (entry instanceof StringEntry text) {
				names.put(text.stringValue(), name(type));
			}
		}));
		classes.forEach((type) -> type.fields()
			.forEach((field) -> field.findAttribute(Attributes.constantValue())
				.ifPresent((value) -> names.put(value.constant().constantValue().toString(), name(type, field)))));
		return names.entrySet()
			.stream()
			.filter((entry) -> CYPHER.matcher(entry.getKey()).matches())
			.map((entry) -> new CypherStatement(entry.getValue(), entry.getKey()))
			.sorted(Comparator.comparing(CypherStatement::name))
			.toList();
	}

	private static String name(ClassModel type, FieldModel field) {
		return name(type) + "." + field.fieldName().stringValue();
	}

	private static String name(ClassModel type) {
		String name = type.thisClass().asInternalName();
		return name.substring(name.lastIndexOf('/') + 1);
	}

	private static List<ClassModel> classes() {
		try (Stream<Path> files = Files
			.walk(Path.of(CoterieApplication.class.getProtectionDomain().getCodeSource().getLocation().toURI()))) {
			return files.filter((file) -> file.toString().endsWith(".class")).map(CypherStatement::parse).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static ClassModel parse(Path file) {
		try {
			return ClassFile.of().parse(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
