package io.github.coterie.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamException;

/**
 * A sheet of a workbook.
 */
final class SheetTable implements Table {

	private static final int SAMPLE = 200;

	private static final String HINT = "give each column a name, and leave no notes beside the table";

	private final String name;

	private final Workbook workbook;

	private final Workbook.SheetEntry sheet;

	private final Layout layout;

	/**
	 * Looks at the first rows of a sheet.
	 * @throws UntakenException when it holds no table
	 */
	SheetTable(String name, Workbook workbook, Workbook.SheetEntry sheet, List<String> texts, TableSettings settings)
			throws IOException, XMLStreamException {
		this.name = name;
		this.workbook = workbook;
		this.sheet = sheet;
		List<RawRow> sample = sample(texts);
		this.layout = Layout.of(sample, settings.headerLine()).verified(sample, settings.headerLine() != null);
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public String dialect() {
		return "sheet, header in row " + this.layout.headerLine();
	}

	@Override
	public List<String> columns() {
		return this.layout.columns();
	}

	@Override
	public void read(TableReader reader) {
		RowJudge judge = new RowJudge(this.layout, " | ", HINT, reader);
		SheetRows rows = null;
		try (InputStream stream = this.workbook.open(this.sheet)) {
			rows = new SheetRows(this.workbook, this.workbook.sharedTexts(), stream);
			read(rows, judge);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(this.name + " can't be read", ex);
		}
		catch (XMLStreamException | UntakenException ex) {
			judge.flaw((rows != null) ? rows.line() : 1, "", "can't be read from here on: the sheet "
					+ ((ex instanceof UntakenException untaken) ? untaken.reason() : "is damaged: save it again"));
		}
		judge.end();
	}

	private void read(SheetRows rows, RowJudge judge) throws XMLStreamException {
		boolean inBody = false;
		for (RawRow row = rows.next(); row != null; row = rows.next()) {
			if (inBody && row.strict()) {
				judge.row(row.line(), judge.whole(row.cells()));
			}
			else if (inBody) {
				judge.flaw(row.line(), String.join(" | ", row.cells().subList(0, Math.min(20, row.cells().size()))),
						"has cells beyond column " + RowSplitter.MOST_CELLS);
			}
			inBody |= row.nextLine() >= this.layout.bodyLine();
		}
	}

	/**
	 * The first rows, as far as they can be read.
	 */
	private List<RawRow> sample(List<String> texts) throws IOException, XMLStreamException {
		List<RawRow> sample = new ArrayList<>();
		try (InputStream stream = this.workbook.open(this.sheet)) {
			SheetRows rows = new SheetRows(this.workbook, texts, stream);
			for (RawRow row = rows.next(); row != null && sample.size() < SAMPLE; row = rows.next()) {
				sample.add(row);
			}
		}
		catch (XMLStreamException ex) {
			if (sample.isEmpty()) {
				throw ex;
			}
		}
		return sample;
	}

}
