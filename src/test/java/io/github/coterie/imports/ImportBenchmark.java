package io.github.coterie.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.github.coterie.CoterieApplication;
import io.github.coterie.cell.CellSettings;
import io.github.coterie.table.Table;
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
		try (ConfigurableApplicationContext context = start(work.resolve("ours"))) {
			ours(context, export, "first");
			ours(context, export, "second");
		}
	}

	private static void ours(ConfigurableApplicationContext context, Path export, String title) {
		Progress progress = new Progress();
		Importer importer = context.getBean(Importer.class);
		try (Stream<Path> files = Files.list(export)) {
			List<Table> tables = files.sorted().<Table>map(BenchTable::new).toList();
			Thread watch = Thread.ofVirtual().start(() -> watch(progress));
			ImportReport report = importer.run(tables, CellSettings.DEFAULT, progress, (row) -> {
				if (progress.rejected() < 5) {
					System.out.println(row);
				}
			});
			watch.interrupt();
			report.files().forEach((file) -> System.out.println("  " + file));
			System.out.printf("%s: %.0f rows/s, %.1f s, settled %d, tied %d, waiting %d%n", title,
					report.rows() / report.seconds(), report.seconds(), report.settled(), report.tied(),
					report.stillWaiting());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void watch(Progress progress) {
		try {
			while (true) {
				Thread.sleep(2000);
				System.out.printf("    %.0f s %s %d rows, %d settled, %d MB%n", progress.seconds(), progress.phase(),
						progress.rows(), progress.settled(),
						(Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
			}
		}
		catch (InterruptedException ex) {
			// the end
		}
	}

	private static ConfigurableApplicationContext start(Path directory) {
		return new SpringApplicationBuilder(CoterieApplication.class).web(WebApplicationType.NONE)
			.run("--coterie.demo-data=false", "--coterie.neo4j.directory=" + directory);
	}

}
