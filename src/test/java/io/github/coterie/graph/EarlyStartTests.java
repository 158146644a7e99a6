package io.github.coterie.graph;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EarlyStartTests {

	@TempDir
	private Path directory;

	@Test
	void isTheDatabaseOfTheApplication() {
		try (ConfigurableApplicationContext context = run(Sound.class)) {
			assertThat(context.getBean(EmbeddedNeo4j.class))
				.isSameAs(context.getBean(EarlyStart.Starting.class).await());
		}
		assertThatItHasEnded();
	}

	@Test
	void endsWithAnApplicationThatFailsBeforeItIsAskedFor() {
		assertThatThrownBy(() -> run(Broken.class)).hasStackTraceContaining("broken on purpose");
		assertThatItHasEnded();
	}

	@Test
	void isNoneWhereAnotherDatabaseIsNamed() {
		try (ConfigurableApplicationContext context = run(Sound.class, "--spring.neo4j.uri=bolt://elsewhere")) {
			assertThat(context.getBeanProvider(EarlyStart.Starting.class).stream()).isEmpty();
			assertThat(this.directory).isEmptyDirectory();
		}
	}

	private ConfigurableApplicationContext run(Class<?> application, String... args) {
		return new SpringApplicationBuilder(application).web(WebApplicationType.NONE)
			.initializers(new EarlyStart())
			.properties("coterie.neo4j.directory=" + this.directory, "coterie.neo4j.page-cache-megabytes=16")
			.run(args);
	}

	/**
	 * Only one at a time may have the directory.
	 */
	private void assertThatItHasEnded() {
		EmbeddedNeo4j.start(new GraphSettings(this.directory, 16)).close();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(GraphSettings.class)
	@Import(GraphConfiguration.Embedded.class)
	static class Sound {

	}

	@Configuration(proxyBeanMethods = false)
	static class Broken {

		@Bean
		Object broken() {
			throw new IllegalStateException("broken on purpose");
		}

	}

}
