package io.github.coterie.api;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import graphql.schema.idl.RuntimeWiring;
import io.github.coterie.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import static org.assertj.core.api.Assertions.assertThat;

class EndpointTests {

	private static final String SCHEMA = """
			type Query { hello: String!  slow: String  fault: String }
			type Mutation { write: String! }
			type Subscription { ticks: Int! }
			""";

	private final Limits limits = ApiFixture.limits("body=200B", "time=300ms");

	private final Manners manners = new Manners(this.limits, false);

	private final MockMvcTester http = tester();

	@AfterEach
	void stop() {
		this.manners.destroy();
	}

	@Test
	void aPostedQueryIsAnswered() {
		assertAnswer(post("{\"query\": \"{ hello }\"}"), 200, "{\"data\":{\"hello\":\"hello\"}}");
	}

	@Test
	void aQueryMayComeByGet() {
		MvcTestResult result = this.http.get()
			.uri("/graphql?query={query}&variables={variables}&operationName=a",
					"query a($on: Boolean!) { hello @include(if: $on) }", "{\"on\": true}")
			.exchange();
		assertAnswer(result, 200, "{\"data\":{\"hello\":\"hello\"}}");
	}

	@Test
	void aMutationMayNotComeByGet() {
		MvcTestResult result = this.http.get()
			.uri("/graphql?query={query}", "mutation { write }")
			.header("Accept", "application/graphql-response+json")
			.exchange();
		assertRefused(result, 400, "BAD_REQUEST", "A mutation is taken by POST only");
	}

	@Test
	void variablesThatAreNotJsonAreRefused() {
		assertRefused(this.http.get().uri("/graphql?query={query}&variables={variables}", "{ hello }", "{").exchange(),
				400, "BAD_REQUEST", "variables is not JSON");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "1", "{}", "{\"query\": null}", "{\"query\": {}}",
			"{\"query\": \"{ hello }\", \"variables\": []}" })
	void aBodyThatIsNoRequestIsRefused(String body) {
		assertThat(post(body)).hasStatus(400)
			.bodyJson()
			.extractingPath("$.errors[0].extensions.code")
			.isEqualTo("BAD_REQUEST");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "application/x-www-form-urlencoded", "multipart/form-data",
			"application/graphql", "nonsense" })
	void onlyJsonIsTaken(String type) {
		MvcTestResult result = this.http.post()
			.uri("/graphql")
			.header("Content-Type", type)
			.content("{\"query\": \"{ hello }\"}")
			.exchange();
		assertRefused(result, 415, "BAD_REQUEST", "A request is taken as application/json only");
	}

	@Test
	void aBodyThatIsTooLongIsRefused() {
		assertRefused(post("{\"query\": \"{ hello }\"}" + " ".repeat(180)), 413, "LIMIT_EXCEEDED",
				"The request is longer than 200 bytes (coterie.limits.body)");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			*/*                                                           | application/json
			application/json                                              | application/json
			application/graphql-response+json                             | application/graphql-response+json
			application/graphql-response+json; charset=utf-8              | application/graphql-response+json
			application/json;q=0.5, application/graphql-response+json     | application/graphql-response+json
			text/html, application/xhtml+xml, */*;q=0.8                   | application/json
			""")
	void theAnswerIsOfTheTypeAskedFor(String accept, String type) {
		MvcTestResult result = this.http.post()
			.uri("/graphql")
			.header("Content-Type", "application/json; charset=utf-8")
			.header("Accept", accept)
			.content("{\"query\": \"{ hello }\"}")
			.exchange();
		assertThat(result).hasStatus(200).hasContentType(type);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "application/json;q=0", "nonsense" })
	void aTypeThatThereIsNotIsNotAcceptable(String accept) {
		MvcTestResult result = this.http.get().uri("/graphql?query=x").header("Accept", accept).exchange();
		assertThat(result).hasStatus(406);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PUT", "DELETE", "PATCH", "OPTIONS" })
	void otherMethodsAreNotAllowed(String method) {
		assertThat(this.http.method(HttpMethod.valueOf(method)).uri("/graphql").exchange()).hasStatus(405)
			.containsHeader("Allow");
	}

	@Test
	@Timeout(2)
	void aRequestThatTakesTooLongIsAnsweredInTime() {
		MvcTestResult result = post("{\"query\": \"{ slow }\"}");
		assertRefused(result, 200, "UNAVAILABLE",
				"The answer took longer than 0.3s; ask for less, or try again in a moment (coterie.limits.time)");
	}

	@Test
	void aFaultIsAnsweredWithItsCode() {
		assertRefused(post("{\"query\": \"{ fault }\"}"), 200, "NOT_FOUND", "id names no account");
	}

	@Test
	void aSubscriptionIsStreamedToWhoAsksForAStream() throws Exception {
		assertThat(events("subscription { ticks }")).contains("data:{\"data\":{\"ticks\":0}}", "event:complete");
	}

	@Test
	void aSubscriptionIsRefusedToOthers() {
		assertRefused(post("{\"query\": \"subscription { ticks }\"}"), 200, "BAD_REQUEST",
				"A subscription is answered as a stream: send Accept: text/event-stream, or use the WebSocket");
	}

	@Test
	void aStreamMayConsistOfOneAnswer() throws Exception {
		assertThat(events("{ hello }")).contains("data:{\"data\":{\"hello\":\"hello\"}}", "event:complete");
		assertThat(events("{ unknown }")).contains("\"code\":\"BAD_REQUEST\"", "event:complete");
	}

	private MvcTestResult post(String body) {
		return this.http.post().uri("/graphql").header("Content-Type", "application/json").content(body).exchange();
	}

	private String events(String query) throws Exception {
		MvcTestResult result = this.http.post()
			.uri("/graphql")
			.header("Content-Type", "application/json")
			.header("Accept", "text/event-stream")
			.content("{\"query\": \"" + query + "\"}")
			.exchange(Duration.ofSeconds(2));
		return result.getResponse().getContentAsString();
	}

	private static void assertAnswer(MvcTestResult result, int status, String json) {
		assertThat(result).hasStatus(status).bodyJson().isStrictlyEqualTo(json);
	}

	private static void assertRefused(MvcTestResult result, int status, String code, String message) {
		assertThat(result).hasStatus(status).bodyJson().extractingPath("$.errors[0].extensions.code").isEqualTo(code);
		assertThat(result).bodyJson().extractingPath("$.errors[0].message").isEqualTo(message);
	}

	private MockMvcTester tester() {
		GraphQlSource source = GraphQlSource.schemaResourceBuilder()
			.schemaResources(new ByteArrayResource(SCHEMA.getBytes()))
			.configureRuntimeWiring(EndpointTests::wire)
			.instrumentation(List.of(new Bounds(this.limits)))
			.exceptionResolvers(List.of(new Problems()))
			.build();
		WebGraphQlHandler handler = WebGraphQlHandler.builder(new DefaultExecutionGraphQlService(source))
			.interceptor(this.manners)
			.build();
		JsonMapper json = JsonMapper.builder().build();
		Endpoint endpoint = new Endpoint(new GraphQlHttpHandler(handler), new GraphQlSseHandler(handler), json,
				this.limits);
		return MockMvcTester
			.create(MockMvcBuilders.routerFunctions(endpoint.routes("/graphql"))
				.setMessageConverters(new JacksonJsonHttpMessageConverter(json))
				.build())
			.withHttpMessageConverters(List.of(new JacksonJsonHttpMessageConverter(json)));
	}

	private static void wire(RuntimeWiring.Builder wiring) {
		wiring.type("Query",
				(query) -> query.dataFetcher("hello", (environment) -> "hello").dataFetcher("slow", (environment) -> {
					new CountDownLatch(1).await();
					return "at last";
				}).dataFetcher("fault", (environment) -> {
					throw Fault.notFound("id", "names no account");
				}))
			.type("Mutation", (mutation) -> mutation.dataFetcher("write", (environment) -> "written"))
			.type("Subscription",
					(subscription) -> subscription.dataFetcher("ticks", (environment) -> Flux.range(0, 3)));
	}

}
