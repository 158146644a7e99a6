package io.github.coterie.crm;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;

/**
 * Runs the import that the command line asks for, into the graph of this process.
 */
@Component
class ImportRunner implements ApplicationRunner, ExitCodeGenerator {

	private final SalesforceImport salesforce;

	private final IntakeDestination destination;

	private int exitCode;

	ImportRunner(SalesforceImport salesforce, IntakeDestination destination) {
		this.salesforce = salesforce;
		this.destination = destination;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.exitCode = ImportCommand.parse(arguments.getSourceArgs())
			.map((command) -> command.run(System.out, this.salesforce, this.destination))
			.orElse(ImportCommand.DONE);
	}

	@Override
	public int getExitCode() {
		return this.exitCode;
	}

}
