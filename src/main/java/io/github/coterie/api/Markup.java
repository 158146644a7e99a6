package io.github.coterie.api;

import java.util.ArrayDeque;
import java.util.Deque;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.Node;
import graphql.language.OperationDefinition;

/**
 * What a document has of things that cost validation time, as it is written, fragments
 * not spread.
 *
 * @param operations operations
 * @param fragments named fragments
 * @param aliases fields with an alias
 * @param directives directives
 */
record Markup(int operations, int fragments, int aliases, int directives) {

	static Markup of(Document document) {
		int operations = 0;
		int fragments = 0;
		int aliases = 0;
		int directives = 0;
		Deque<Node<?>> open = new ArrayDeque<>();
		open.push(document);
		while (!open.isEmpty()) {
			Node<?> node = open.pop();
			operations += (node instanceof OperationDefinition) ? 1 : 0;
			fragments += (node instanceof FragmentDefinition) ? 1 : 0;
			aliases += (node instanceof Field field && field.getAlias() != null) ? 1 : 0;
			directives += (node instanceof Directive) ? 1 : 0;
			node.getChildren().forEach(open::push);
		}
		return new Markup(operations, fragments, aliases, directives);
	}

	void check(Limits limits) {
		check("operations", this.operations, limits.operations());
		check("fragments", this.fragments, limits.fragments());
		check("aliases", this.aliases, limits.aliases());
		check("directives", this.directives, limits.directives());
	}

	private static void check(String what, int count, int most) {
		if (count > most) {
			throw Problem.limitExceeded(what, "The document has %,d " + what + "; at most %,d are taken", count, most)
				.toAbort();
		}
	}

}
