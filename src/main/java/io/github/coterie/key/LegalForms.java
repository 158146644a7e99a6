package io.github.coterie.key;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The legal forms of companies, as the resource file lists them.
 */
final class LegalForms {

	/**
	 * A form has at most so many words, each letter of an abbreviation being one.
	 */
	private static final int MOST_WORDS = 8;

	private final Set<String> atEnd;

	private final Set<String> atStart;

	/**
	 * The longest first: one may end with another.
	 */
	private final List<String> glued;

	private final Map<String, String> signs;

	private LegalForms(Set<String> atEnd, Set<String> atStart, Set<String> glued, Map<String, String> signs) {
		this.atEnd = atEnd;
		this.atStart = atStart;
		this.glued = glued.stream()
			.sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
			.toList();
		this.signs = signs;
	}

	static LegalForms packaged() {
		Map<String, Object> content = Resource.of("legal-forms.yaml");
		return new LegalForms(compact(((Map<?, ?>) section(content, "end")).values().stream()),
				compact(Stream.of(section(content, "start"))), compact(Stream.of(section(content, "glued"))),
				signs(section(content, "signs")));
	}

	private static Object section(Map<String, Object> content, String name) {
		return Objects.requireNonNull(content.get(name), name);
	}

	private static Map<String, String> signs(Object section) {
		return ((Map<?, ?>) section).entrySet()
			.stream()
			.collect(Collectors.toUnmodifiableMap((sign) -> sign.getKey().toString(),
					(sign) -> " " + sign.getValue() + " "));
	}

	private static Set<String> compact(Stream<?> lists) {
		return lists.flatMap(Resource::texts)
			.map((form) -> String.join("", Words.of(form)))
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * The words of a name, with its forms.
	 */
	List<String> words(String name) {
		String plain = Plain.of(name);
		for (Map.Entry<String, String> sign : this.signs.entrySet()) {
			plain = plain.replace(sign.getKey(), sign.getValue());
		}
		return Words.of(plain);
	}

	/**
	 * Takes one form off a name, if more than the form is left.
	 * @return the rest, or the same words when there is nothing to take off
	 */
	List<String> without(List<String> words) {
		for (int count = Math.min(MOST_WORDS, words.size() - 1); count > 0; count--) {
			int rest = words.size() - count;
			if (this.atEnd.contains(String.join("", words.subList(rest, words.size())))) {
				return words.subList(0, rest);
			}
			if (this.atStart.contains(String.join("", words.subList(0, count)))) {
				return words.subList(count, words.size());
			}
		}
		return withoutGlued(words);
	}

	private List<String> withoutGlued(List<String> words) {
		String name = String.join(" ", words);
		for (String form : this.glued) {
			if (name.length() > form.length() && name.endsWith(form)) {
				return Words.of(name.substring(0, name.length() - form.length()));
			}
			if (name.length() > form.length() && name.startsWith(form)) {
				return Words.of(name.substring(form.length()));
			}
		}
		return words;
	}

}
