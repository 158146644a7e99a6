package io.github.coterie.launcher;

import java.lang.reflect.InvocationTargetException;

/**
 * The main class of the jar: compiled for Java 8, so that an older Java gets a sentence rather than an
 * UnsupportedClassVersionError, and hands over to Spring Boot's launcher.
 */
public final class Main {

	private static final int REQUIRED = 25;

	private Main() {
	}

	public static void main(String[] args) throws Throwable {
		String version = System.getProperty("java.specification.version", "0");
		if (feature(version) < REQUIRED) {
			System.err.println("Coterie needs Java " + REQUIRED + " or newer; this is Java " + version + " ("
					+ System.getProperty("java.home") + ").");
			System.exit(1);
		}
		try {
			Class.forName("org.springframework.boot.loader.launch.JarLauncher")
				.getMethod("main", String[].class)
				.invoke(null, (Object) args);
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	private static int feature(String version) {
		try {
			return Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
		}
		catch (NumberFormatException ex) {
			return 0;
		}
	}

}
