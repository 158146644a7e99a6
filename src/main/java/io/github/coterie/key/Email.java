package io.github.coterie.key;

import java.util.Locale;

/**
 * E-mail addresses as they are compared.
 */
public final class Email {

	private Email() {
	}

	/**
	 * An address without case and outer space; blank stays blank.
	 */
	public static String key(String address) {
		return address.strip().toLowerCase(Locale.ROOT);
	}

}
