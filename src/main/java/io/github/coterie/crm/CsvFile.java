package io.github.coterie.crm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.springframework.core.io.Resource;

/**
 * A CSV file whose first row names its columns. It may be read more than once and is
 * never held in memory.
 */
final class CsvFile {

	private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

	private static final int MOST_FAULTS = 100;

	private static final Pattern FAULTY_LINE = Pattern.compile("record starting at line (\\d+)");

	private final Resource resource;

	private final Duration shift;

	private final Charset charset;

	private final char separator;

	private final Map<String, Integer> columns;

	private final int width;

	CsvFile(Resource resource, Duration shift) {
		this.resource = resource;
		this.shift = shift;
		try (InputStream bytes = resource.getInputStream()) {
			this.charset = TextEncoding.of(bytes);
			this.separator = separator();
			List<String> header = header(this.separator);
			this.columns = columns(header);
			this.width = header.size();
		}
		catch (IOException ex) {
			throw unreadable(ex);
		}
	}

	String name() {
		return SalesforceSource.fileName(this.resource);
	}

	/**
	 * How its bytes are read where no byte-order mark tells.
	 */
	Charset charset() {
		return this.charset;
	}

	/**
	 * How many cells its header has.
	 */
	int width() {
		return this.width;
	}

	boolean has(String column) {
		return this.columns.containsKey(column.toUpperCase(Locale.ROOT));
	}

	/**
	 * The first id in the file.
	 */
	Optional<String> firstId() {
		try (CloseableIterator<CsvRecord> records = open(this.separator).iterator()) {
			skipHeader(records);
			return records.hasNext() ? Optional.ofNullable(row(records.next()).text("Id")) : Optional.empty();
		}
		catch (CsvParseException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw unreadable(ex);
		}
	}

	/**
	 * Reads the file row by row.
	 * @param rows gets every row that has as many cells as the file has columns
	 * @param ragged gets all others
	 * @param broken gets the line and the fault of what is no CSV; the file is read on
	 * from the line after it
	 */
	void read(Consumer<Row> rows, Consumer<Row> ragged, BiConsumer<Long, String> broken) {
		long after = 0;
		for (int faults = 0; after >= 0 && faults < MOST_FAULTS; faults++) {
			after = read(after, rows, ragged, broken);
		}
	}

	/**
	 * Reads what follows a line, or what follows the header for line 0.
	 * @return the line to read on after, negative when nothing is left
	 */
	private long read(long after, Consumer<Row> rows, Consumer<Row> ragged, BiConsumer<Long, String> broken) {
		try (CsvReader<CsvRecord> reader = open(this.separator)) {
			reader.skipLines((int) after);
			CloseableIterator<CsvRecord> records = reader.iterator();
			if (after == 0) {
				skipHeader(records);
			}
			while (records.hasNext()) {
				CsvRecord next = records.next();
				if (!next.getFields().stream().allMatch(String::isBlank)) {
					((next.getFieldCount() == this.width) ? rows : ragged).accept(row(next));
				}
			}
			return -1;
		}
		catch (CsvParseException ex) {
			long line = lineOf(ex);
			broken.accept(line, String.valueOf(ex.getMessage()));
			return (line > after) ? line : -1;
		}
		catch (IOException ex) {
			throw unreadable(ex);
		}
	}

	private static long lineOf(CsvParseException ex) {
		Matcher line = FAULTY_LINE.matcher(String.valueOf(ex.getMessage()));
		return line.find() ? Long.parseLong(line.group(1)) : 0;
	}

	private Row row(CsvRecord next) {
		return new Row(next.getStartingLineNumber(), this.columns, next.getFields(), this.shift);
	}

	private static void skipHeader(CloseableIterator<CsvRecord> records) {
		if (records.hasNext()) {
			records.next();
		}
	}

	private char separator() throws IOException {
		char best = ',';
		int most = header(best).size();
		for (char separator : SEPARATORS) {
			int size = header(separator).size();
			if (size > most) {
				best = separator;
				most = size;
			}
		}
		return best;
	}

	private List<String> header(char separator) throws IOException {
		try (CloseableIterator<CsvRecord> records = open(separator).iterator()) {
			return records.hasNext() ? records.next().getFields() : List.of();
		}
		catch (CsvParseException ex) {
			return List.of();
		}
	}

	private static Map<String, Integer> columns(List<String> header) {
		Map<String, Integer> columns = new HashMap<>();
		for (int i = 0; i < header.size(); i++) {
			columns.putIfAbsent(header.get(i).strip().toUpperCase(Locale.ROOT), i);
		}
		columns.remove("");
		return columns;
	}

	private CsvReader<CsvRecord> open(char separator) throws IOException {
		return CsvReader.builder()
			.fieldSeparator(separator)
			.detectBomHeader(true)
			.skipEmptyLines(true)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.allowUnclosedQuote(false)
			.ofCsvRecord(this.resource.getInputStream(), this.charset);
	}

	private ImportFailure unreadable(IOException ex) {
		return new ImportFailure("The file " + name() + " can't be read: " + ex.getMessage());
	}

}
