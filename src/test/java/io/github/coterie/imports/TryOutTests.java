package io.github.coterie.imports;

import java.nio.file.Path;
import java.util.List;

import io.github.coterie.WholeApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A try-out says what an import would do, and does nothing.
 */
@WholeApplication
class TryOutTests {

	private static final Path SEED = Path.of("seed-data");

	@RegisterExtension
	private final Imports imports = new Imports();

	@Test
	void ofAWholeExportIntoAnEmptyGraph() {
		List<String> before = this.imports.dump();
		Imports.Done tried = this.imports.run(List.of(SEED), ImportSettings.DETECT.tryingOut());
		GraphDump.assertEqual(this.imports.dump(), before);
		Imports.Done real = this.imports.run(List.of(SEED));
		assertThat(tried.report().files()).isEqualTo(real.report().files());
		assertThat(tried.rejects()).containsExactlyInAnyOrderElementsOf(real.rejects());
	}

	@Test
	void ofAMixedFolderIntoAGraphThatHoldsSomething() {
		stored();
		this.imports.empty()
			.file("Account.csv", "Id,Name,Website,NumberOfEmployees,IsDeleted",
					"001000000000001AAA,Acme Renamed,acme.example,8,FALSE", "001000000000002AAA,Bolt,,,FALSE",
					"001000000000003AAA,Third,,,FALSE", "001000000000004AAA,Bad,,many,FALSE")
			.file("Contact.csv", "Id,AccountId,LastName,ReportsToId",
					"003000000000001AAA,001000000000001AAA,Able,003000000000002AAA",
					"003000000000002AAA,001000000000003AAA,Boss,", "003000000000003AAA,001000000000009AAA,Orphan,",
					"003000000000002AAA,001000000000003AAA,Twice,")
			.file("companies.csv", "Record ID,Company name,Company Domain Name", "9001,Acme Holding,acme.example",
					"9002,Newco,newco.example")
			.file("Task.csv", "Id,WhoId,WhatId,Type,Status,IsClosed,ActivityDate",
					"00T000000000001AAA,003000000000002AAA,,Email,Completed,true,2026-10-01",
					"00T000000000002AAA,003000000000009AAA,,Email,Completed,true,2026-10-01");
		same();
	}

	@Test
	void ofManagersWhoComeLateOrNever() {
		stored();
		this.imports.empty()
			.file("Account.csv", "Id,Name", "001000000000003AAA,Third", "001000000000004AAA,Fourth")
			.file("Contact.csv", "Id,AccountId,LastName,ReportsToId",
					"003000000000004AAA,001000000000003AAA,Lonely,003000000000009AAA",
					"003000000000005AAA,001000000000003AAA,Late,003000000000006AAA",
					"003000000000006AAA,001000000000004AAA,Boss,003000000000001AAA",
					"003000000000007AAA,001000000000001AAA,Known,003000000000006AAA");
		same();
	}

	@Test
	void ofWhatIsGone() {
		stored();
		this.imports.empty()
			.file("Account.csv", "Id,Name,IsDeleted,MasterRecordId", "001000000000001AAA,Acme,FALSE,",
					"001000000000002AAA,Bolt,TRUE,001000000000001AAA", "001000000000007AAA,Never,TRUE,")
			.file("Contact.csv", "Id,AccountId,LastName,IsDeleted", "003000000000001AAA,001000000000001AAA,Able,TRUE");
		same();
	}

	@Test
	void ofAListWithoutIds() {
		stored();
		this.imports.empty()
			.file("list.csv", "Company,Website,First Name,Last Name,Email,Job Title",
					"Acme,acme.example,Ann,Able,ann@acme.example,CFO",
					"Newco,newco.example,Nina,Neu,nina@newco.example,CEO",
					"Newco,newco.example,Nora,Noch,nora@newco.example,VP Sales");
		same();
	}

	private void stored() {
		this.imports
			.file("Account.csv", "Id,Name,Website,NumberOfEmployees", "001000000000001AAA,Acme,acme.example,7",
					"001000000000002AAA,Bolt,,")
			.file("Contact.csv", "Id,AccountId,LastName,Email",
					"003000000000001AAA,001000000000001AAA,Able,ann@acme.example")
			.run()
			.withoutRejects();
	}

	private void same() {
		List<String> before = this.imports.dump();
		Imports.Done tried = this.imports.tryOut();
		GraphDump.assertEqual(this.imports.dump(), before);
		Imports.Done real = this.imports.run();
		assertThat(tried.report().files()).isEqualTo(real.report().files());
		assertThat(tried.rejects()).containsExactlyInAnyOrderElementsOf(real.rejects());
		assertThat(tried.report().stillWaiting()).isEqualTo(real.report().stillWaiting());
		assertThat(this.imports.dump()).isNotEqualTo(before);
	}

}
