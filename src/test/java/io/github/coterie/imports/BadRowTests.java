package io.github.coterie.imports;

import java.util.List;

import io.github.coterie.Api;
import io.github.coterie.WholeApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A bad row is reported and stops nothing.
 */
@WholeApplication
class BadRowTests {

	@RegisterExtension
	private final Imports imports = new Imports();

	@Autowired
	private Api api;

	@Test
	void badRowsAreToldByTheirPlaceAndAllOthersGoIn() {
		this.imports
			.file("Account.csv", "Id,Name,NumberOfEmployees,ParentId", "001000000000001AAA,Acme,many,",
					"001000000000002AAA,,7,", ",Nobody,7,", "001000000000003AAA,Own,7,001000000000003AAA",
					"001000000000004AAA,Good,7,")
			.file("Task.csv", "Id,WhatId,Type,Status,IsClosed,ActivityDate",
					"00T000000000001AAA,001000000000004AAA,Email,Completed,true,03/04/2026",
					"00T000000000002AAA,001000000000004AAA,Email,Completed,true,2026-03-04");
		Imports.Done done = this.imports.run();
		assertThat(done.file("Account.csv").created()).isEqualTo(1);
		assertThat(done.file("Task.csv").created()).isEqualTo(1);
		assertReject(done.reject("Account.csv", 2), "NumberOfEmployees", "many");
		assertThat(done.column("Account.csv", 3)).isEqualTo("Name");
		assertThat(done.column("Account.csv", 4)).isEqualTo("Id");
		assertReject(done.reject("Account.csv", 5), "ParentId", "001000000000003AAA");
		assertReject(done.reject("Task.csv", 2), "ActivityDate", "03/04/2026");
		assertThat(done.reject("Task.csv", 2).message()).contains("--dates");
		assertThat(done.rejects()).hasSize(5)
			.allSatisfy((reject) -> assertThat(reject.code()).isIn("BAD_REQUEST", "NOT_FOUND"));
		List<String> dump = this.imports.dump();
		Imports.Done again = this.imports.run().unchanged();
		assertThat(again.rejects()).containsExactlyInAnyOrderElementsOf(done.rejects());
		GraphDump.assertEqual(this.imports.dump(), dump);
	}

	private static void assertReject(RejectedRow reject, String column, String value) {
		assertThat(reject.column()).isEqualTo(column);
		assertThat(reject.value()).isEqualTo(value);
		assertThat(reject.message()).isNotBlank();
	}

	@Test
	void theFirstOfTwoRowsWithOneIdCountsEachTime() {
		this.imports
			.file("Account.csv", "Id,Name", "001000000000001AAA,First", "001000000000002AAA,Other",
					"001000000000001AAA,Second")
			.file("Contact.csv", "Id,AccountId,LastName", "003000000000001AAA,001000000000001AAA,Able",
					"003000000000001AAA,001000000000002AAA,Baker")
			.file("Task.csv", "Id,WhatId,Type,Status,IsClosed,ActivityDate",
					"00T000000000001AAA,001000000000001AAA,Email,Completed,true,2026-03-04",
					"00T000000000001AAA,001000000000002AAA,Call,Completed,true,2026-03-05");
		Imports.Done first = this.imports.run();
		List<String> dump = this.imports.dump();
		assertThat(first.reject("Account.csv", 4)).satisfies((reject) -> {
			assertThat(reject.code()).isEqualTo("CONFLICT");
			assertReject(reject, "Id", "001000000000001AAA");
		});
		assertThat(first.reject("Contact.csv", 3).code()).isEqualTo("CONFLICT");
		assertThat(first.reject("Task.csv", 3).code()).isEqualTo("CONFLICT");
		Imports.Done again = this.imports.run().unchanged();
		assertThat(again.rejects()).containsExactlyInAnyOrderElementsOf(first.rejects());
		GraphDump.assertEqual(this.imports.dump(), dump);
		assertThat(this.api.run("{ account(id: \"001000000000001AAA\") { name people { lastName } } }").toString())
			.contains("First", "Able");
	}

	@Test
	void aBlankCellKeepsAndTheTokenClears() {
		this.imports
			.file("Account.csv", "Id,Name,Industry,NumberOfEmployees,ParentId",
					"001000000000001AAA,Acme,Software,7,001000000000002AAA", "001000000000002AAA,Mother,,,")
			.file("Contact.csv", "Id,AccountId,LastName,Title,Email,ReportsToId",
					"003000000000001AAA,001000000000001AAA,Able,CFO,ann@acme.example,003000000000002AAA",
					"003000000000002AAA,001000000000001AAA,Boss,,,")
			.run()
			.withoutRejects();
		this.imports
			.file("Account.csv", "Id,Name,Industry,NumberOfEmployees,ParentId", "001000000000001AAA,Acme,,<clear>,")
			.file("Contact.csv", "Id,AccountId,LastName,Title,Email,ReportsToId", "003000000000001AAA,,Able,<clear>,,")
			.run()
			.withoutRejects();
		assertThat(this.api
			.run("{ account(id: \"001000000000001AAA\") { industry numberOfEmployees parentId"
					+ " people { title email reportsTo { id } } } }")
			.path("account")
			.toString())
			.isEqualTo("{\"industry\":\"Software\",\"numberOfEmployees\":null,\"parentId\":\"001000000000002AAA\","
					+ "\"people\":[{\"title\":null,\"email\":\"ann@acme.example\",\"reportsTo\":{\"id\":\"003000000000002AAA\"}},"
					+ "{\"title\":null,\"email\":null,\"reportsTo\":null}]}");
		this.imports.file("Account.csv", "Id,Name,ParentId", "001000000000001AAA,Acme,<clear>")
			.file("Contact.csv", "Id,AccountId,LastName,ReportsToId",
					"003000000000001AAA,001000000000001AAA,Able,<clear>")
			.run()
			.withoutRejects();
		assertThat(this.api.run("{ account(id: \"001000000000001AAA\") { parentId people { reportsTo { id } } } }")
			.path("account")
			.toString()).isEqualTo("{\"parentId\":null,\"people\":[{\"reportsTo\":null},{\"reportsTo\":null}]}");
	}

	@Test
	void aBadRowDoesNotTakeTheIdOfTheGoodOneAfterIt() {
		Imports.Done done = this.imports
			.file("Account.csv", "Id,Name,NumberOfEmployees", "001000000000001AAA,Acme,many",
					"001000000000001AAA,Acme,7")
			.run();
		assertThat(done.file("Account.csv").created()).isEqualTo(1);
		assertThat(done.rejects()).hasSize(1);
	}

}
