package io.github.coterie.api;

import java.time.Clock;

import io.github.coterie.archive.Archive;
import io.github.coterie.book.Follower;
import io.github.coterie.export.Lists;
import io.github.coterie.graph.Changes;
import io.github.coterie.job.JobSettings;
import io.github.coterie.job.Jobs;
import jakarta.servlet.MultipartConfigElement;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The manners of the HTTP server.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(Hosts.class)
class HttpConfiguration {

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	Guard guard(Hosts hosts) {
		return new Guard(hosts);
	}

	@Bean
	Loopback loopback(ServerProperties server) {
		return new Loopback(server.getAddress());
	}

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	Manners manners(Limits limits, Changes changes) {
		return new Manners(limits, changes.areNeeded());
	}

	// On a thread that may wait.
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	OwnWrites ownWrites(Follower follower, Changes changes) {
		return new OwnWrites(follower, changes);
	}

	// Comes before Spring's route of the same path.
	@Bean
	@Order(-1)
	RouterFunction<ServerResponse> endpoint(GraphQlHttpHandler http, GraphQlSseHandler events, JsonMapper json,
			Limits limits, GraphQlProperties properties) {
		return new Endpoint(http, events, json, limits).routes(properties.getHttp().getPath());
	}

	@Bean
	RouterFunction<ServerResponse> downloads(Lists lists, CurrentIds current, Archive archive, Clock clock,
			JsonMapper json, Limits limits) {
		return new Downloads(lists, current, archive, clock, json, limits).routes();
	}

	@Bean
	RouterFunction<ServerResponse> importRoutes(Jobs jobs) {
		return new ImportRoutes(jobs).routes();
	}

	// A servlet of its own, so that no other path takes what is that large.
	@Bean
	ServletRegistrationBean<UploadServlet> uploadServlet(Jobs jobs, JobSettings settings, JsonMapper json) {
		ServletRegistrationBean<UploadServlet> uploads = new ServletRegistrationBean<>(
				new UploadServlet(jobs, settings, json), ImportRoutes.PATH);
		long most = settings.maxUpload().toBytes();
		uploads.setMultipartConfig(new MultipartConfigElement(jobs.incoming().toString(), most, most, 0));
		return uploads;
	}

	// A number is no text: "query": 0 is refused, not read as "0".
	@Bean
	JsonMapperBuilderCustomizer strictTexts() {
		return (mapper) -> mapper.withCoercionConfig(LogicalType.Textual,
				(texts) -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
	}

}
