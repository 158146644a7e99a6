package io.github.coterie.api;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class GuardTests {

	private final Guard guard = new Guard(new Hosts(Set.of("CRM.example")));

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "localhost:8080", "LocalHost:8080", "app.localhost", "127.0.0.1",
			"127.9.9.9:80", "[::1]", "[::1]:8080", "crm.example", "crm.example:443", "CRM.EXAMPLE" })
	void hostsOfThisMachineAndAllowedOnesAreAnswered(String host) throws Exception {
		assertThat(status(request(host))).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "192.168.1.2:8080",
			"0.0.0.0", "[::]", "", "not a host", "evil.example:localhost" })
	void aNameThatWasMadeToPointHereIsNotAnswered(String host) throws Exception {
		assertThat(status(request(host))).isEqualTo(403);
	}

	@Test
	void aRequestWithoutAHostIsNotAnswered() throws Exception {
		assertThat(status(request(null))).isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			http://localhost:8080,  200
			https://localhost:8080, 200
			http://LOCALHOST:8080,  200
			http://localhost:3000,  403
			http://localhost,       403
			http://127.0.0.1:8080,  403
			https://evil.example,   403
			file://localhost:8080,  403
			null,                   403
			""")
	void onlyPagesOfThisOriginGetThrough(String origin, int status) throws Exception {
		MockHttpServletRequest request = request("localhost:8080");
		request.addHeader("Origin", origin);
		assertThat(status(request)).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			same-origin, 200
			none,        200
			same-site,   403
			cross-site,  403
			nonsense,    403
			""")
	void onlyFetchesOfThisSiteGetThrough(String site, int status) throws Exception {
		MockHttpServletRequest request = request("localhost");
		request.addHeader("Sec-Fetch-Site", site);
		assertThat(status(request)).isEqualTo(status);
	}

	@Test
	void aFollowedLinkGetsThroughAndAFrameDoesNot() throws Exception {
		assertThat(status(navigation("GET", "document"))).isEqualTo(200);
		assertThat(status(navigation("GET", "iframe"))).isEqualTo(403);
		assertThat(status(navigation("POST", "document"))).isEqualTo(403);
	}

	@Test
	void aRefusalIsInTheFormOfGraphql() throws Exception {
		MockHttpServletResponse response = filter(request("evil.example"));
		assertThat(response.getContentType()).startsWith("application/json");
		assertThat(response.getContentAsString()).isEqualTo("""
				{"errors":[{"message":"This server doesn't answer to that host name (coterie.allowed-hosts)",\
				"extensions":{"code":"BAD_REQUEST"}}]}""");
	}

	@Test
	void everyAnswerTellsTheBrowserToLoadNothingForeignAndShowsNothingToOthers() throws Exception {
		MockHttpServletResponse response = filter(request("localhost"));
		assertThat(response.getHeader("Content-Security-Policy"))
			.contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
			.doesNotContain("unsafe");
		assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(response.getHeader("Referrer-Policy")).isEqualTo("same-origin");
		assertThat(response.getHeaderNames()).noneMatch((name) -> name.startsWith("Access-Control-"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/graphiql", "/graphiql/index.html" })
	void graphiQlMayShowItsDialogsAndNothingElse(String path) throws Exception {
		MockHttpServletRequest request = request("localhost");
		request.setRequestURI(path);
		assertThat(filter(request).getHeader("Content-Security-Policy"))
			.contains("default-src 'self'", "frame-ancestors 'none'")
			.doesNotContain("unsafe");
	}

	private int status(MockHttpServletRequest request) throws Exception {
		return filter(request).getStatus();
	}

	private MockHttpServletResponse filter(MockHttpServletRequest request) throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		MockFilterChain chain = new MockFilterChain();
		this.guard.doFilter(request, response, chain);
		assertThat(chain.getRequest() != null).isEqualTo(response.getStatus() == 200);
		return response;
	}

	private static MockHttpServletRequest navigation(String method, String destination) {
		MockHttpServletRequest request = request("localhost");
		request.setMethod(method);
		request.addHeader("Sec-Fetch-Site", "cross-site");
		request.addHeader("Sec-Fetch-Mode", "navigate");
		request.addHeader("Sec-Fetch-Dest", destination);
		return request;
	}

	private static MockHttpServletRequest request(@Nullable String host) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/graphql");
		if (host != null) {
			request.addHeader("Host", host);
		}
		return request;
	}

}
