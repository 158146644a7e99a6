package io.github.coterie.crm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Where an export lies, and by how much its times are moved.
 *
 * @param name in words, for reports
 * @param files its files, by name
 * @param shift added to every instant that is read
 */
public record SalesforceSource(String name, List<Resource> files, Duration shift) {

	public SalesforceSource {
		files = files.stream().sorted(Comparator.comparing(SalesforceSource::fileName)).toList();
	}

	/**
	 * The files of a folder on disk.
	 * @throws ImportFailure when it can't be read
	 */
	public static SalesforceSource folder(Path folder) {
		if (!Files.isDirectory(folder)) {
			throw new ImportFailure((Files.exists(folder) ? "This is no folder: " : "There is no folder ")
					+ folder.toAbsolutePath().normalize());
		}
		try (Stream<Path> files = Files.list(folder)) {
			return new SalesforceSource(folder.toString(),
					files.filter(Files::isRegularFile)
						.filter((file) -> !file.getFileName().toString().startsWith("."))
						.<Resource>map(FileSystemResource::new)
						.toList(),
					Duration.ZERO);
		}
		catch (IOException | UncheckedIOException ex) {
			throw new ImportFailure("The folder " + folder + " can't be read: " + ex.getMessage());
		}
	}

	/**
	 * The CSV files that are packaged with the program.
	 * @param folder on the class path
	 */
	public static SalesforceSource packaged(String folder) {
		try {
			return new SalesforceSource(folder,
					List.of(new PathMatchingResourcePatternResolver().getResources("classpath:" + folder + "/*.csv")),
					Duration.ZERO);
		}
		catch (IOException ex) {
			return new SalesforceSource(folder, List.of(), Duration.ZERO);
		}
	}

	public SalesforceSource shiftedBy(Duration shift) {
		return new SalesforceSource(this.name, this.files, shift);
	}

	static String fileName(Resource file) {
		return Objects.requireNonNullElse(file.getFilename(), file.getDescription());
	}

}
