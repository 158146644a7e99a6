package io.github.coterie.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/**
 * The installed Chromium, started once for the whole run.
 */
final class Chromium {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

	private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
			"--force-color-profile=srgb", "--font-render-hinting=none");

	private Chromium() {
	}

	/**
	 * Where it is installed, if it is; one that is named must be there itself.
	 */
	static Optional<Path> path() {
		String named = System.getProperty("coterie.test.chromium");
		return ((named != null) ? Stream.of(Path.of(named)) : installed()).filter(Files::isExecutable).findFirst();
	}

	private static Stream<Path> installed() {
		String directories = Optional.ofNullable(System.getenv("PATH")).orElse("");
		return NAMES.stream()
			.flatMap((name) -> Arrays.stream(directories.split(java.io.File.pathSeparator))
				.map((directory) -> Path.of(directory, name)));
	}

	static Browser browser() {
		return Holder.BROWSER;
	}

	private static final class Holder {

		private static final Browser BROWSER = start();

		private static Browser start() {
			Playwright playwright = Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			Browser browser = playwright.chromium()
				.launch(new BrowserType.LaunchOptions().setExecutablePath(path().orElseThrow())
					.setHeadless(true)
					.setArgs(QUIET));
			Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
			return browser;
		}

	}

}
