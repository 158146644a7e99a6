package io.github.coterie.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/**
 * A Salesforce export of any size, the same for the same size: committees of two to
 * fourteen, touches by a long-tailed law, one account in ten idle.
 */
final class GeneratedExport {

	private static final List<String> TITLES = List.of("Chief Executive Officer", "CFO", "VP Sales",
			"Vice President Engineering", "Director of Procurement", "IT Manager", "Software Engineer",
			"Head of Operations", "Purchasing Manager", "General Counsel", "Security Architect", "Marketing Manager",
			"Leiter Einkauf", "Directeur commercial", "Analyst");

	private static final List<String> INDUSTRIES = List.of("Software", "Financial Services", "Manufacturing",
			"Healthcare", "Retail", "Energy");

	private static final List<String> COUNTRIES = List.of("Germany", "United States", "France", "Taiwan", "Brazil");

	private static final List<String> ROLES = List.of("Economic Buyer", "Decision Maker", "Technical Buyer",
			"Influencer", "Business User", "Evaluator");

	private static final Instant NEWEST = Instant.parse("2026-11-01T12:00:00Z");

	private final Random random = new Random(7);

	private long people;

	private long roles;

	private long tasks;

	private final int accounts;

	GeneratedExport(int accounts) {
		this.accounts = accounts;
	}

	/**
	 * Writes it into a folder.
	 * @return how many rows it has
	 */
	long write(Path folder) throws IOException {
		Files.createDirectories(folder);
		try (BufferedWriter users = open(folder, "User.csv", "Id,Email,Name");
				BufferedWriter account = open(folder, "Account.csv",
						"Id,Name,Website,Industry,NumberOfEmployees,AnnualRevenue,BillingCountry,OwnerId,ParentId");
				BufferedWriter opportunity = open(folder, "Opportunity.csv",
						"Id,AccountId,Name,StageName,Amount,CloseDate,CreatedDate,OwnerId,IsClosed,IsWon");
				BufferedWriter contact = open(folder, "Contact.csv",
						"Id,AccountId,FirstName,LastName,Title,Department,Email,HasOptedOutOfEmail,DoNotCall,ReportsToId");
				BufferedWriter role = open(folder, "OpportunityContactRole.csv",
						"Id,OpportunityId,ContactId,Role,IsPrimary,CreatedDate");
				BufferedWriter task = open(folder, "Task.csv",
						"Id,WhoId,WhatId,Type,Status,IsClosed,ActivityDate,Subject,OwnerId")) {
			for (int i = 0; i < 50; i++) {
				users.write("%s,seller%d@coterie.example,Seller %d%n".formatted(id("005", i), i, i));
			}
			for (int i = 0; i < this.accounts; i++) {
				account.write("%s,Company %d %s,https://www.company-%d.example,%s,%d,%d,%s,%s,%s%n".formatted(
						id("001", i), i, (i % 3 == 0) ? "GmbH" : "Inc.", i, any(INDUSTRIES),
						1 + this.random.nextInt(5000), 100_000L * (1 + this.random.nextInt(2000)), any(COUNTRIES),
						id("005", i % 50), (i % 20 == 19) ? id("001", i - 1) : ""));
				opportunity.write("%s,%s,Deal %d,Proposal,%d,2026-12-%02d,2026-05-%02dT08:00:00Z,%s,false,false%n"
					.formatted(id("006", i), id("001", i), i, 1000 * (1 + this.random.nextInt(500)), 1 + i % 28,
							1 + i % 28, id("005", i % 50)));
				people(i, contact, role, task);
			}
		}
		return 50 + 2L * this.accounts + this.people + this.roles + this.tasks;
	}

	private void people(int account, BufferedWriter contact, BufferedWriter role, BufferedWriter task)
			throws IOException {
		int size = 2 + Math.min(12, (int) Math.round(Math.abs(this.random.nextGaussian()) * 4));
		boolean idle = account % 10 == 0;
		long first = this.people;
		for (int i = 0; i < size; i++) {
			long number = this.people++;
			String id = id("003", number);
			contact.write("%s,%s,Given%d,Family%d,%s,,person%d@company-%d.example,%s,false,%s%n".formatted(id,
					id("001", account), number % 1000, number, any(TITLES), number, account, number % 30 == 0,
					(i > 0) ? id("003", first) : ""));
			if (i < 3) {
				role.write("%s,%s,%s,%s,%s,2026-05-01T08:00:00Z%n".formatted(id("00K", this.roles++),
						id("006", account), id, any(ROLES), i == 0));
			}
			int touches = idle ? 0 : Math.min(60, (int) (0.35 / Math.sqrt(this.random.nextDouble() * 0.5 + 1e-5)));
			for (int j = 0; j < touches; j++) {
				task.write("%s,%s,%s,%s,Completed,true,%s,About the deal,%s%n".formatted(id("00T", this.tasks++), id,
						id("001", account), (j % 3 == 0) ? "Meeting" : "Email",
						NEWEST.minus(this.random.nextInt(700 * 24 * 60), ChronoUnit.MINUTES), id("005", account % 50)));
			}
		}
	}

	private <T> T any(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

	private static String id(String prefix, long number) {
		return "%s%012dAAA".formatted(prefix, number);
	}

	private static BufferedWriter open(Path folder, String file, String header) throws IOException {
		BufferedWriter writer = Files.newBufferedWriter(folder.resolve(file));
		writer.write(header + "\n");
		return writer;
	}

}
