package io.github.coterie.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An archive being packed; a workbook is one, too.
 */
final class Packed {

	private final Map<String, byte[]> entries = new LinkedHashMap<>();

	static Packed archive() {
		return new Packed();
	}

	/**
	 * A workbook with one sheet of some rows of XML.
	 */
	static Packed workbook(String rows) {
		return archive().with("[Content_Types].xml", "<Types/>").with("xl/workbook.xml", """
				<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
					xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
				<sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/>
				<sheet name="Hidden" sheetId="2" state="veryHidden" r:id="r1"/></sheets></workbook>
				""").with("xl/_rels/workbook.xml.rels", """
				<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
				<Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>
				""").with("xl/styles.xml", """
				<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
				<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/>
				<numFmt numFmtId="165" formatCode="[$-409]mmmm\\ d&quot;th&quot;"/>
				<numFmt numFmtId="166" formatCode="#,##0.00\\ [$€-1]"/></numFmts>
				<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
				<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>
				<xf numFmtId="166"/><xf numFmtId="20"/></cellXfs></styleSheet>
				""").with("xl/sharedStrings.xml", """
				<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
				<si><t>Name</t></si><si><t>Created</t></si><si><t>Amount</t></si>
				<si><r><t>Ac</t></r><r><t xml:space="preserve">me </t></r><rPh><t>no</t></rPh></si>
				<si><t>a_x000D_
				b</t></si></sst>
				""").with("xl/worksheets/sheet1.xml", sheet(rows));
	}

	static String sheet(String rows) {
		return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
				+ "</sheetData></worksheet>";
	}

	Packed with(String name, String text) {
		return with(name, text.getBytes(StandardCharsets.UTF_8));
	}

	Packed with(String name, byte[] bytes) {
		this.entries.put(name, bytes);
		return this;
	}

	Packed without(String name) {
		this.entries.remove(name);
		return this;
	}

	byte[] bytes() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> entry : this.entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/**
	 * The archive with some bytes put in place of others of that length.
	 */
	static byte[] patched(byte[] archive, String from, String to) {
		return new String(archive, StandardCharsets.ISO_8859_1).replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
	}

}
