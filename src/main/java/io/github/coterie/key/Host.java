package io.github.coterie.key;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A company's place on the internet as it is compared.
 */
public final class Host {

	private static final Pattern SCHEME = Pattern.compile("^([a-z][a-z0-9+.-]*://|//|mailto:)");

	private static final Pattern END = Pattern.compile("[/?#:\\s,;].*$", Pattern.DOTALL);

	private static final int LONGEST = 253;

	private static final Pattern HOST = Pattern.compile("([a-z0-9_-]+\\.)+[a-z][a-z0-9-]+");

	private Host() {
	}

	/**
	 * The host of a domain, a web address or an e-mail address: {@code acme.com} of
	 * {@code https://www.Acme.com/about}. What holds no host with a dot is empty.
	 */
	public static String key(String address) {
		String text = SCHEME.matcher(address.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
		String host = END.matcher(text).replaceFirst("");
		host = host.substring(host.lastIndexOf('@') + 1);
		while (host.endsWith(".")) {
			host = host.substring(0, host.length() - 1);
		}
		host = ascii(host);
		while (host.startsWith("www.")) {
			host = host.substring(4);
		}
		return (host.length() <= LONGEST && HOST.matcher(host).matches()) ? host : "";
	}

	private static String ascii(String host) {
		try {
			return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

	/**
	 * The host when it is a company's own; empty when anybody may have an address or a
	 * page at it, or there is none.
	 */
	public static String own(String address) {
		String host = key(address);
		return FreeMail.isFree(host) ? "" : host;
	}

}
