package io.github.coterie.key;

import java.util.List;

/**
 * Names of companies as they are compared.
 */
public final class CompanyName {

	private static final LegalForms FORMS = LegalForms.packaged();

	private CompanyName() {
	}

	/**
	 * A name without case, accents, punctuation and legal form: {@code acme} of
	 * {@code ACME, Inc.}; empty only where the name holds neither letter nor digit. The
	 * key of a key is the key itself.
	 */
	public static String key(String name) {
		List<String> words = FORMS.words(name);
		while (true) {
			List<String> rest = FORMS.without(words);
			if (rest.equals(words)) {
				return String.join(" ", words);
			}
			words = rest;
		}
	}

}
