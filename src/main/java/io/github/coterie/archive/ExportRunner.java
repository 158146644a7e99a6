package io.github.coterie.archive;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;

/**
 * Runs the export that the command line asks for, of the graph of this process.
 */
@Component
class ExportRunner implements ApplicationRunner, ExitCodeGenerator {

	private final Archive archive;

	private int exitCode;

	ExportRunner(Archive archive) {
		this.archive = archive;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.exitCode = ExportCommand.parse(arguments.getSourceArgs())
			.map((command) -> command.run(System.out, this.archive))
			.orElse(ExportCommand.DONE);
	}

	@Override
	public int getExitCode() {
		return this.exitCode;
	}

}
