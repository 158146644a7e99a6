package io.github.coterie;

import java.time.Clock;
import java.util.Optional;

import io.github.coterie.archive.ExportCommand;
import io.github.coterie.command.ImportCommand;
import io.github.coterie.graph.EarlyStart;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The application.
 */
@SpringBootApplication
@EnableScheduling
public class CoterieApplication {

	/**
	 * Starts the server, or runs {@code import <files or folders …>} or
	 * {@code export <file.zip>} and ends.
	 */
	public static void main(String[] args) {
		Optional<ExportCommand> export = ExportCommand.parse(args);
		if (export.isPresent()) {
			System.exit(export.get().isRemote() ? export.get().runRemote(System.out) : runAndExit(args));
		}
		Optional<ImportCommand> command = ImportCommand.parse(args);
		if (command.isEmpty()) {
			application().run(args);
		}
		else if (command.get().isRemote()) {
			System.exit(command.get().runRemote(System.out));
		}
		else if (!command.get().canBegin(System.out)) {
			System.exit(ImportCommand.FAILED);
		}
		else {
			System.exit(SpringApplication.exit(application().web(WebApplicationType.NONE)
				.initializers((context) -> context.getBeanFactory().registerSingleton("importCommand", command.get()))
				.run(command.get().settings().toArray(String[]::new))));
		}
	}

	private static int runAndExit(String... args) {
		return SpringApplication.exit(application().web(WebApplicationType.NONE).run(args));
	}

	private static SpringApplicationBuilder application() {
		return new SpringApplicationBuilder(CoterieApplication.class).initializers(new EarlyStart());
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
