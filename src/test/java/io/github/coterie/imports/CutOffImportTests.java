package io.github.coterie.imports;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import io.github.coterie.WholeApplication;
import io.github.coterie.book.BookLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An import that ends for good after any of its commits, as a kill would have it, and
 * that is then run again, ends like one that was left alone.
 */
@WholeApplication
class CutOffImportTests {

	@RegisterExtension
	private final Imports imports = new Imports();

	@Autowired
	private Neo4jClient client;

	@Autowired
	private BookLoader book;

	@Autowired
	private Neo4jTransactionManager transactions;

	@SuppressWarnings("NullAway.Init")
	private Collection<TransactionExecutionListener> listeners;

	@BeforeEach
	void begin() {
		this.listeners = List.copyOf(this.transactions.getTransactionExecutionListeners());
	}

	@AfterEach
	void listenNoMore() {
		this.transactions.setTransactionExecutionListeners(this.listeners);
	}

	@Test
	void whatNamesEachOtherInAnyOrder() {
		this.imports
			.file("Account.csv", "Id,Name,ParentId", "001000000000001AAA,Acme,001000000000003AAA",
					"001000000000002AAA,Bolt,", "001000000000003AAA,Crane,")
			.file("Contact.csv", "Id,AccountId,LastName,Title,ReportsToId",
					"003000000000001AAA,001000000000001AAA,Able,CFO,003000000000003AAA",
					"003000000000002AAA,001000000000002AAA,Baker,Buyer,003000000000001AAA",
					"003000000000003AAA,001000000000003AAA,Cooper,CEO,",
					"003000000000004AAA,001000000000009AAA,Orphan,,",
					"003000000000005AAA,001000000000003AAA,Dyer,,003000000000009AAA")
			.file("Opportunity.csv", "Id,AccountId,Name,StageName", "006000000000001AAA,001000000000001AAA,Deal,Open")
			.file("OpportunityHistory.csv", "Id,OpportunityId,StageName,CreatedDate",
					"008000000000001AAA,006000000000001AAA,Open,2026-01-01T10:00:00Z")
			.file("OpportunityContactRole.csv", "Id,OpportunityId,ContactId,Role,CreatedDate",
					"00K000000000001AAA,006000000000001AAA,003000000000001AAA,Economic Buyer,2026-01-01T10:00:00Z")
			.file("Event.csv", "Id,WhoId,WhatId,Subject,StartDateTime,OwnerId",
					"00U000000000001AAA,003000000000001AAA,001000000000001AAA,Visit,2026-10-01T10:00:00Z,005000000000001AAA")
			.file("EventRelation.csv", "Id,EventId,RelationId",
					"0RE000000000001AAA,00U000000000001AAA,003000000000002AAA",
					"0RE000000000002AAA,00U000000000001AAA,003000000000003AAA",
					"0RE000000000003AAA,00U000000000001AAA,003000000000009AAA")
			.file("User.csv", "Id,Email,Name", "005000000000001AAA,ann@seller.example,Ann Seller");
		endsTheSameAfterAnyCommit();
	}

	@Test
	void rowsThatTellOfSeveralThings() {
		this.imports
			.file("companies.csv", "Record ID,Company name,Company Domain Name", "1,Acme,acme.example",
					"2,Bolt,bolt.example")
			.file("contacts.csv", "Record ID,First Name,Last Name,Email,Buying Role,Associated Company IDs (Primary)",
					"11,Ann,Able,ann@acme.example,Champion;Decision Maker,1",
					"12,Ben,Baker,ben@bolt.example,Budget Holder,2")
			.file("meetings.csv", "Record ID,Activity type,Activity date,Meeting outcome,Associated Contact IDs",
					"21,Meeting,2026-10-01 10:00,Completed,11;12")
			.file("list.csv", "Company,Website,First Name,Last Name,Email,Job Title",
					"Newco,newco.example,Nina,Neu,nina@newco.example,CEO",
					"Newco,newco.example,Nora,Noch,nora@newco.example,VP Sales",
					"Acme,acme.example,Amy,Also,amy@acme.example,CTO");
		endsTheSameAfterAnyCommit();
	}

	@Test
	void twoSystemsThatTellOfTheSame() {
		this.imports
			.file("Account.csv", "Id,Name,Website", "001000000000001AAA,Acme,acme.example",
					"001000000000002AAA,Bolt,bolt.example")
			.file("Contact.csv", "Id,AccountId,LastName,Email",
					"003000000000001AAA,001000000000001AAA,Able,ann@acme.example")
			.file("companies.csv", "Record ID,Company name,Company Domain Name", "1,Acme Holding,acme.example",
					"2,Newco,newco.example")
			.file("contacts.csv", "Record ID,First Name,Last Name,Email,Associated Company IDs (Primary)",
					"11,Ann,Able,ann@acme.example,1", "12,Nina,Neu,nina@newco.example,2");
		endsTheSameAfterAnyCommit();
		assertThat(dump()).filteredOn((line) -> line.startsWith("Account {")).hasSize(3);
		assertThat(dump()).filteredOn((line) -> line.startsWith("Person {")).hasSize(2);
	}

	@Test
	void whatAFileBeforeHasSaidOtherwise() {
		String accounts = "Id,Name,IsDeleted";
		String contacts = "Id,AccountId,LastName,ReportsToId";
		endsTheSameAfterAnyCommit(() -> {
			this.imports.empty()
				.file("Account.csv", accounts, "001000000000001AAA,Acme,false", "001000000000002AAA,Bolt,false")
				.file("Contact.csv", contacts, "003000000000001AAA,001000000000001AAA,Able,003000000000009AAA",
						"003000000000002AAA,001000000000008AAA,Baker,", "003000000000003AAA,001000000000001AAA,Cooper,",
						"003000000000004AAA,001000000000002AAA,Dyer,")
				.run();
			this.imports.empty()
				.file("Account.csv", accounts, "001000000000001AAA,Acme New,false", "001000000000002AAA,Bolt,true",
						"001000000000008AAA,Late,false")
				.file("Contact.csv", contacts, "003000000000001AAA,001000000000001AAA,Able,003000000000003AAA",
						"003000000000002AAA,001000000000001AAA,Baker,", "003000000000003AAA,001000000000001AAA,Cooper,",
						"003000000000009AAA,001000000000008AAA,Early,");
		});
	}

	private void endsTheSameAfterAnyCommit() {
		endsTheSameAfterAnyCommit(() -> {
		});
	}

	/**
	 * Cuts off an import.
	 * @param before makes the graph that it meets, and leaves the files
	 */
	private void endsTheSameAfterAnyCommit(Runnable before) {
		begin(before);
		Imports.Done done = this.imports.run();
		assertThat(done.rejects()).allMatch(RejectedRow::isWaiting);
		assertThat(done.report().files()).allMatch((file) -> file.created() + file.updated() + file.waiting() > 0);
		List<String> expected = dump();
		int commits = 0;
		End end;
		do {
			begin(before);
			end = cutOffAfter(++commits);
			this.imports.run();
			GraphDump.assertEqual(dump(), expected);
		}
		while (end.hasCome());
		assertThat(commits).isGreaterThan(3);
	}

	private void begin(Runnable before) {
		this.client.query("MATCH (n) WHERE NOT n:Migration DETACH DELETE n").run();
		this.book.rebuild();
		before.run();
	}

	private End cutOffAfter(int commits) {
		End end = new End(commits);
		this.transactions.setTransactionExecutionListeners(List.of(end));
		try {
			this.imports.run();
		}
		catch (Ended ex) {
			assertThat(end.hasCome()).isTrue();
		}
		finally {
			this.transactions.setTransactionExecutionListeners(this.listeners);
		}
		return end;
	}

	private List<String> dump() {
		return this.imports.dump(Set.of(), Set.of("run"));
	}

	/**
	 * Lets so many transactions commit, and no more.
	 */
	private static final class End implements TransactionExecutionListener {

		private int left;

		private boolean come;

		End(int left) {
			this.left = left;
		}

		synchronized boolean hasCome() {
			return this.come;
		}

		@Override
		public synchronized void beforeCommit(TransactionExecution transaction) {
			if (this.left == 0) {
				this.come = true;
				throw new Ended();
			}
			this.left--;
		}

	}

	private static final class Ended extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
