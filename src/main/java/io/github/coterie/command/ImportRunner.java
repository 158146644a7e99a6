package io.github.coterie.command;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;

/**
 * Runs the import that the command line asks for, into the graph of this process.
 */
@Component
class ImportRunner implements ApplicationRunner, ExitCodeGenerator {

	private final LocalImport local;

	private final ObjectProvider<ImportCommand> command;

	private int exitCode;

	ImportRunner(LocalImport local, ObjectProvider<ImportCommand> command) {
		this.local = local;
		this.command = command;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.command.ifAvailable((asked) -> this.exitCode = this.local.run(asked, System.out));
	}

	@Override
	public int getExitCode() {
		return this.exitCode;
	}

}
