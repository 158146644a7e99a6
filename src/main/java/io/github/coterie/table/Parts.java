package io.github.coterie.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook.
 */
@FunctionalInterface
interface Parts {

	/**
	 * Opens a part; null when there is none of that name.
	 */
	@Nullable InputStream open(String name) throws IOException;

	static Parts of(ZipFile file, long mostBytes) {
		return (name) -> {
			ZipEntry entry = file.getEntry(name);
			return (entry != null)
					? new UnpackedStream(file.getInputStream(entry), entry.getCompressedSize(), mostBytes) : null;
		};
	}

	/**
	 * Parts that can be reached one after another only.
	 * @param packed how many bytes there are
	 */
	static Parts of(Bytes bytes, long packed, long mostBytes) {
		return (name) -> {
			InputStream stream = bytes.open();
			ZipInputStream zip = new ZipInputStream(stream);
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().equals(name)) {
					return new UnpackedStream(zip, packed, mostBytes);
				}
			}
			zip.close();
			return null;
		};
	}

}
