package io.github.coterie.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An import that is killed and started again ends like one that was left alone.
 */
@DisabledIfSystemProperty(named = "coterie.test.neo4j", matches = "container",
		disabledReason = "kills the process that holds the embedded database")
class KilledImportTests {

	private static final int ACCOUNTS = Integer.getInteger("coterie.test.kill.accounts", 200);

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	private long rows;

	@BeforeEach
	void export() throws IOException {
		this.rows = new GeneratedExport(ACCOUNTS).write(this.folder.resolve("export"));
	}

	@Test
	void theGraphEqualsThatOfAnUndisturbedImport() throws IOException {
		kill("killed", atRow(ACCOUNTS * 3L / 2));
		kill("killed", atRow(this.rows / 2));
		kill("killed", KilledImport.SETTLING::equals);
		GraphDump.assertEqual(finish("killed"), finish("undisturbed"));
	}

	/**
	 * How many kills are told by {@code -Dcoterie.test.kills}, and of how large an import
	 * by {@code -Dcoterie.test.kill.accounts}.
	 */
	@Test
	@EnabledIfSystemProperty(named = "coterie.test.kills", matches = "\\d+", disabledReason = "takes minutes")
	void whateverTheMoments() throws IOException {
		List<String> expected = finish("undisturbed");
		long seed = Long.getLong("coterie.test.seed", System.nanoTime());
		Random random = new Random(seed);
		for (int i = 0; i < Integer.getInteger("coterie.test.kills"); i++) {
			long row = random.nextLong(1, this.rows + this.rows / 10);
			System.out.printf("Seed %d, kill %d at row %d of %d%n", seed, i + 1, row, this.rows);
			kill("killed" + i, (row < this.rows) ? atRow(row) : KilledImport.SETTLING::equals);
			GraphDump.assertEqual(finish("killed" + i), expected);
		}
	}

	private static Predicate<String> atRow(long row) {
		return (line) -> line.startsWith(KilledImport.ROWS)
				&& Long.parseLong(line.substring(KilledImport.ROWS.length())) >= row;
	}

	/**
	 * Starts an import and kills it when it says something.
	 */
	private void kill(String name, Predicate<String> moment) throws IOException {
		Process process = start(name);
		try (BufferedReader lines = process.inputReader()) {
			String line = lines.readLine();
			while (line != null && !moment.test(line)) {
				line = lines.readLine();
			}
			assertThat(line).as("the moment to kill it").isNotNull();
		}
		finally {
			process.destroyForcibly().onExit().join();
		}
		assertThat(dump(name)).as("it came to its end").doesNotExist();
	}

	/**
	 * Starts an import and waits for its end.
	 * @return what the graph holds then
	 */
	private List<String> finish(String name) throws IOException {
		Process process = start(name);
		try (BufferedReader lines = process.inputReader()) {
			List<String> said = new ArrayList<>();
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				said.add(line);
			}
			assertThat(process.onExit().join().exitValue()).as(String.join("\n", said)).isZero();
			return Files.readAllLines(dump(name));
		}
		finally {
			process.destroyForcibly().onExit().join();
		}
	}

	private Path dump(String name) {
		return this.folder.resolve(name + ".txt");
	}

	private Process start(String name) throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), KilledImport.class.getName(),
				this.folder.resolve(name).toString(), this.folder.resolve("export").toString(), dump(name).toString())
			.redirectErrorStream(true)
			.start();
	}

}
