package io.github.coterie.graph;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the embedded database, if it is wanted, beside everything else that starts; who
 * needs it waits for it.
 */
public final class EarlyStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		if (NoUriCondition.wantsEmbedded(context.getEnvironment(), context.getClassLoader())) {
			GraphSettings settings = Binder.get(context.getEnvironment())
				.bindOrCreate(GraphSettings.PREFIX, GraphSettings.class);
			Starting starting = new Starting(CompletableFuture.supplyAsync(() -> EmbeddedNeo4j.start(settings),
					Thread.ofPlatform().name("neo4j-start")::start));
			context.getBeanFactory().registerSingleton(Starting.class.getName(), starting);
			context.addApplicationListener(starting);
		}
	}

	/**
	 * A database that may not have started yet. When the application fails, it ends: it
	 * may not belong to anybody yet.
	 *
	 * @param neo4j what is waited for
	 */
	record Starting(CompletableFuture<EmbeddedNeo4j> neo4j) implements ApplicationListener<ApplicationFailedEvent> {

		EmbeddedNeo4j await() {
			return this.neo4j.join();
		}

		@Override
		public void onApplicationEvent(ApplicationFailedEvent event) {
			try {
				await().close();
			}
			catch (CompletionException ex) {
				// it has not started, which is told by who awaits it
			}
		}

	}

}
