package io.github.coterie.imports;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.sun.management.OperatingSystemMXBean;
import io.github.coterie.CoterieApplication;
import org.neo4j.driver.Driver;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures an import beside a bare loader, in one run: rows a second of wall and of
 * processor time, memory over time, and the same files again.
 */
public final class ImportBenchmark {

	private ImportBenchmark() {
	}

	/**
	 * Runs it.
	 * @param args how many accounts, some twelve rows each; a second argument leaves the
	 * bare loader out
	 */
	public static void main(String[] args) throws Exception {
		int accounts = Integer.parseInt(args[0]);
		Path work = Files.createTempDirectory("coterie-bench");
		Path export = work.resolve("export");
		long rows = new GeneratedExport(accounts).write(export);
		System.out.printf("%d rows in %s%n", rows, work);
		if (args.length == 1) {
			bare(work, export, rows);
		}
		try (ConfigurableApplicationContext context = start(work.resolve("ours"))) {
			ours(context, export, "first import");
			ours(context, export, "the same again");
		}
	}

	private static void bare(Path work, Path export, long rows) throws IOException {
		try (ConfigurableApplicationContext context = start(work.resolve("bare"))) {
			Stopwatch watch = new Stopwatch();
			new BareLoader(context.getBean(Driver.class), 5000).load(export);
			watch.print("bare", rows);
		}
	}

	private static void ours(ConfigurableApplicationContext context, Path export, String title) {
		Progress progress = new Progress();
		Importer importer = context.getBean(Importer.class);
		Stopwatch watch = new Stopwatch();
		Thread watcher = Thread.ofVirtual().start(() -> watch(progress, watch));
		try (Recognition recognition = importer.recognise(List.of(export), ImportSettings.DETECT)) {
			ImportReport report = importer.run(recognition, ImportSettings.DETECT, progress, System.out::println);
			report.files().forEach((file) -> System.out.println("  " + file));
			watch.print(title, report.rows());
		}
		finally {
			watcher.interrupt();
		}
	}

	private static void watch(Progress progress, Stopwatch watch) {
		try {
			while (true) {
				Thread.sleep(3000);
				System.out.printf("  %4.0f s (cpu %4.0f s) %-9s %8d rows, %7d settled, %5d MB%n", progress.seconds(),
						watch.cpu(), progress.phase(), progress.rows(), progress.settled(),
						(Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static ConfigurableApplicationContext start(Path directory) {
		return new SpringApplicationBuilder(CoterieApplication.class).web(WebApplicationType.NONE)
			.run("--coterie.demo-data=false", "--coterie.neo4j.directory=" + directory);
	}

	/**
	 * Wall and processor time of this process.
	 */
	private static final class Stopwatch {

		private final long start = System.nanoTime();

		private final long cpuStart = cpuTime();

		double cpu() {
			return (cpuTime() - this.cpuStart) / 1e9;
		}

		void print(String title, long rows) {
			double wall = (System.nanoTime() - this.start) / 1e9;
			System.out.printf("%s: %.0f rows/s (%.1f s), %.0f rows a processor second (%.1f s)%n", title, rows / wall,
					wall, rows / cpu(), cpu());
		}

		private static long cpuTime() {
			return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
		}

	}

}
