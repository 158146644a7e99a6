package io.github.coterie.api;

import io.github.coterie.wave.WaveExecutionStrategy;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;

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
	GraphQlSourceBuilderCustomizer waves(ObjectProvider<DataFetcherExceptionResolver> resolvers) {
		return (builder) -> builder
			.configureGraphQl((engine) -> engine.queryExecutionStrategy(new WaveExecutionStrategy(
					DataFetcherExceptionResolver.createExceptionHandler(resolvers.orderedStream().toList()))));
	}

	@Bean
	Problems problems() {
		return new Problems();
	}

}
