package io.github.coterie.job;

import java.util.List;

import io.github.coterie.imports.FileReport;
import io.github.coterie.imports.Recognition;
import io.github.coterie.table.Untaken;

/**
 * Files that were recognised and are open to be imported.
 *
 * @param recognition what they are
 * @param untaken what is left out, and why
 * @param expectedRows about how many rows they have
 */
public record OpenFiles(Recognition recognition, List<Untaken> untaken, long expectedRows) implements AutoCloseable {

	/**
	 * The tables that are taken; nothing is counted yet.
	 */
	public List<FileReport> files() {
		return this.recognition.tables()
			.stream()
			.map((table) -> new FileReport(table.table(), table.system(), table.object(), table.dialect(), 0, 0, 0, 0,
					0, 0, 0))
			.toList();
	}

	@Override
	public void close() {
		this.recognition.close();
	}

}
