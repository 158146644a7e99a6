package io.github.coterie.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a table gave when it was read.
 */
final class Reading implements TableReader {

	private final List<List<String>> rows = new ArrayList<>();

	private final List<Long> lines = new ArrayList<>();

	private final List<Long> flawedLines = new ArrayList<>();

	private final List<String> reasons = new ArrayList<>();

	static Reading of(Table table) {
		Reading reading = new Reading();
		table.read(reading);
		return reading;
	}

	@Override
	public void row(long line, List<String> cells) {
		this.rows.add(List.copyOf(cells));
		this.lines.add(line);
	}

	@Override
	public void flaw(long line, String text, String reason) {
		this.flawedLines.add(line);
		this.reasons.add(reason);
	}

	List<List<String>> rows() {
		return this.rows;
	}

	/**
	 * Where the rows start.
	 */
	List<Long> lines() {
		return this.lines;
	}

	List<Long> flawedLines() {
		return this.flawedLines;
	}

	List<String> reasons() {
		return this.reasons;
	}

	/**
	 * Where rows and flaws start, in the order of the file.
	 */
	List<Long> allLines() {
		return Stream.concat(this.lines.stream(), this.flawedLines.stream()).sorted().toList();
	}

}
