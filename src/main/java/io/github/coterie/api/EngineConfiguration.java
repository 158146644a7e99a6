package io.github.coterie.api;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Bounds and errors, whichever way a request comes.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
class EngineConfiguration {

	@Bean
	Bounds bounds(Limits limits) {
		return new Bounds(limits);
	}

	@Bean
	GraphQlSourceBuilderCustomizer knownDocuments() {
		KnownDocuments documents = new KnownDocuments();
		return (builder) -> builder.configureGraphQl((engine) -> engine.preparsedDocumentProvider(documents));
	}

	@Bean
	Problems problems() {
		return new Problems();
	}

}
