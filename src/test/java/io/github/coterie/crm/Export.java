package io.github.coterie.crm;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An export being written to a folder, and imported from it.
 *
 * @param folder where it lies
 * @param destination where it goes
 */
record Export(Path folder, RecordingDestination destination) {

	static final String ACME = "001000000000001AAA";

	static final String ANN = "003000000000001AAA";

	Export(Path folder) {
		this(folder, new RecordingDestination());
	}

	Export file(String name, String content) {
		return file(name, content, StandardCharsets.UTF_8);
	}

	Export file(String name, String content, Charset charset) {
		try {
			Files.write(this.folder.resolve(name), content.getBytes(charset));
			return this;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * One account, and one contact who works there.
	 */
	Export acme() {
		return file("Account.csv", """
				Id,Name
				001000000000001AAA,Acme
				""").file("Contact.csv", """
				Id,AccountId,FirstName,LastName
				003000000000001AAA,001000000000001AAA,Ann,Able
				""");
	}

	ImportReport run() {
		return new SalesforceImport().run(SalesforceSource.folder(this.folder), this.destination);
	}

}
