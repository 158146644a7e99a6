package io.github.coterie.key;

import java.util.Set;

/**
 * Hosts that say nothing of the company: anybody may have an address or a page there.
 */
public final class FreeMail {

	private static final Set<String> FREE_MAIL = Lines.of("free-mail-domains.txt");

	private static final Set<String> SHARED = Lines.of("shared-hosts.txt");

	private FreeMail() {
	}

	/**
	 * Whether a domain, web address or e-mail address is at such a host.
	 */
	public static boolean isFree(String domain) {
		String host = Host.key(domain);
		return FREE_MAIL.contains(host) || isShared(host);
	}

	private static boolean isShared(String host) {
		String above = host;
		while (!SHARED.contains(above)) {
			int dot = above.indexOf('.');
			if (dot < 0) {
				return false;
			}
			above = above.substring(dot + 1);
		}
		return true;
	}

}
