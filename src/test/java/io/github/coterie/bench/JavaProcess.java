package io.github.coterie.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program of this class path in a process of its own, with what it costs. What it says
 * after its start goes to a file in the temporary directory, such as
 * {@code CoterieApplication.log}.
 *
 * @param process ended in the end
 */
record JavaProcess(Process process) implements AutoCloseable {

	private static final Pattern HEAP = Pattern.compile("used (\\d+)K");

	private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

	private static final List<String> FOR_NEO4J = List.of("--enable-native-access=ALL-UNNAMED",
			"--sun-misc-unsafe-memory-access=allow", "--add-opens=java.base/java.io=ALL-UNNAMED",
			"--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");

	/**
	 * Starts a program and waits until it says something.
	 * @param heap the most it may have, such as {@code 4g}
	 * @param main the program
	 * @param args its arguments
	 * @param awaited the text that it says when it has started
	 */
	static JavaProcess start(String heap, Class<?> main, List<String> args, String awaited) throws IOException {
		List<String> command = new ArrayList<>(List.of(tool("java"), "-Xmx" + heap));
		command.addAll(FOR_NEO4J);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
		command.addAll(args);
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		BufferedReader lines = process.inputReader();
		List<String> said = new ArrayList<>();
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			said.add(line);
			if (line.contains(awaited)) {
				Path log = Path.of(System.getProperty("java.io.tmpdir"), main.getSimpleName() + ".log");
				Thread.ofPlatform().daemon().start(() -> keep(lines, log));
				return new JavaProcess(process);
			}
		}
		process.destroyForcibly();
		throw new IOException("%s did not start:%n%s".formatted(main.getName(), String.join("\n", said)));
	}

	/**
	 * Keeps what it says until it ends.
	 */
	private static void keep(BufferedReader lines, Path log) {
		try (lines; BufferedWriter kept = Files.newBufferedWriter(log)) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				kept.write(line);
				kept.newLine();
				kept.flush();
			}
		}
		catch (IOException ex) {
			// the process was ended
		}
	}

	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	/**
	 * The time that processors spent on it so far.
	 */
	Duration processorTime() {
		return this.process.info().totalCpuDuration().orElse(Duration.ZERO);
	}

	/**
	 * The heap in use after a full collection.
	 */
	long usedHeapBytes() throws IOException {
		jcmd("GC.run");
		return kilobytes(HEAP, jcmd("GC.heap_info")) << 10;
	}

	/**
	 * The memory in use, heap and all else, as Linux tells it.
	 */
	long residentBytes() throws IOException {
		return kilobytes(RESIDENT, Files.readString(Path.of("/proc/" + this.process.pid() + "/status"))) << 10;
	}

	private static long kilobytes(Pattern pattern, String text) throws IOException {
		Matcher matcher = pattern.matcher(text);
		if (!matcher.find()) {
			throw new IOException("No " + pattern + " in " + text);
		}
		return Long.parseLong(matcher.group(1));
	}

	private String jcmd(String command) throws IOException {
		Process jcmd = new ProcessBuilder(tool("jcmd"), Long.toString(this.process.pid()), command)
			.redirectErrorStream(true)
			.start();
		try (BufferedReader said = jcmd.inputReader()) {
			return String.join("\n", said.lines().toList());
		}
	}

	private static String tool(String name) {
		return Path.of(System.getProperty("java.home"), "bin", name).toString();
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
