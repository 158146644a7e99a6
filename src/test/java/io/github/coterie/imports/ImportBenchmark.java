package io.github.coterie.imports;

import java.nio.file.Files;
import java.nio.file.Path;

import io.github.coterie.CoterieApplication;
import org.neo4j.driver.Driver;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures an import beside a bare loader.
 */
public final class ImportBenchmark {

	private ImportBenchmark() {
	}

	/**
	 * Runs it.
	 * @param args how many accounts
	 */
	public static void main(String[] args) throws Exception {
		int accounts = Integer.parseInt(args[0]);
		Path work = Files.createTempDirectory("coterie-bench");
		Path export = work.resolve("export");
		long rows = new GeneratedExport(accounts).write(export);
		System.out.printf("%d rows in %s%n", rows, work);
		try (ConfigurableApplicationContext context = start(work.resolve("bare"))) {
			long start = System.nanoTime();
			new BareLoader(context.getBean(Driver.class), 5000).load(export);
			System.out.printf("bare: %.0f rows/s%n", rows * 1e9 / (System.nanoTime() - start));
		}
	}

	private static ConfigurableApplicationContext start(Path directory) {
		return new SpringApplicationBuilder(CoterieApplication.class).web(WebApplicationType.NONE)
			.run("--coterie.demo-data=false", "--coterie.neo4j.directory=" + directory);
	}

}
