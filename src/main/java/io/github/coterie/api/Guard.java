package io.github.coterie.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the pages of other origins, which run in the user's browser, from reading or
 * writing here, and this server's own pages from loading anything foreign. Clients that
 * are no browsers pass.
 */
final class Guard extends OncePerRequestFilter {

	/**
	 * The one style that GraphiQL's dialogs put into the page.
	 */
	private static final String DIALOG_STYLE = "'sha256-Y/huXlwoYkVyQlxwSVcCi1RCDGDCSVBzDt0hYP9qlTc='";

	private static final String GRAPHIQL = "/graphiql";

	private static final String GRAPHIQL_POLICY = "default-src 'self'; style-src 'self' " + DIALOG_STYLE
			+ "; font-src 'self' data:; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
			+ "frame-ancestors 'none'";

	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
			+ "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	private static final Map<String, String> HEADERS = Map.of("X-Frame-Options", "DENY", "X-Content-Type-Options",
			"nosniff", "Referrer-Policy", "same-origin", "Cross-Origin-Opener-Policy", "same-origin",
			"Cross-Origin-Resource-Policy", "same-origin");

	private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

	private final Hosts hosts;

	Guard(Hosts hosts) {
		this.hosts = hosts;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HEADERS.forEach(response::setHeader);
		response.setHeader("Content-Security-Policy", policy(request));
		String refusal = refusal(request);
		if (refusal == null) {
			chain.doFilter(request, response);
			return;
		}
		response.setStatus(HttpServletResponse.SC_FORBIDDEN);
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.getOutputStream()
			.write("{\"errors\":[{\"message\":\"%s\",\"extensions\":{\"code\":\"BAD_REQUEST\"}}]}".formatted(refusal)
				.getBytes(StandardCharsets.UTF_8));
	}

	private static String policy(HttpServletRequest request) {
		return request.getRequestURI().substring(request.getContextPath().length()).startsWith(GRAPHIQL)
				? GRAPHIQL_POLICY : POLICY;
	}

	private @Nullable String refusal(HttpServletRequest request) {
		if (!this.hosts.answersTo(request.getHeader(HttpHeaders.HOST))) {
			return "This server doesn't answer to that host name (coterie.allowed-hosts)";
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		String site = request.getHeader("Sec-Fetch-Site");
		boolean foreign = (origin != null && !isOwn(origin, request))
				|| (site != null && !OWN_SITES.contains(site) && !isFollowedLink(request));
		return foreign ? "Pages of other origins have no access" : null;
	}

	private static boolean isOwn(String origin, HttpServletRequest request) {
		String host = request.getHeader(HttpHeaders.HOST);
		return origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host);
	}

	// The page with the link doesn't get to see the answer.
	private static boolean isFollowedLink(HttpServletRequest request) {
		return request.getMethod().equals("GET") && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
				&& "document".equals(request.getHeader("Sec-Fetch-Dest"));
	}

}
