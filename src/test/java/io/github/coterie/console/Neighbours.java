package io.github.coterie.console;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * Companies that stand beside those of the demonstration, half of them with some staff
 * and some touchpoints, as an export of Salesforce. Always the same, but for the time.
 */
final class Neighbours {

	private static final List<String> FIRST = List.of("Alder", "Amber", "Cedar", "Delta", "Falcon", "Granite",
			"Harbour", "Juniper", "Maple", "Quartz", "Summit", "Willow");

	private static final List<String> SECOND = List.of("Systems", "Works", "Foods", "Energy", "Networks", "Motors",
			"Capital");

	private static final List<String> INDUSTRIES = List.of("Software", "Manufacturing", "Healthcare", "Retail",
			"Energy", "Logistics", "Insurance", "Education");

	private static final List<String> COUNTRIES = List.of("Germany", "France", "Canada", "Sweden", "Japan");

	private static final List<String> TITLES = List.of("Chief Financial Officer", "VP Engineering",
			"Head of Procurement", "IT Director", "Operations Manager", "Data Analyst", "General Counsel",
			"Product Owner");

	private static final List<String> ROLES = List.of("Economic Buyer", "Champion", "Technical Buyer", "Influencer",
			"Evaluator", "Procurement");

	private static final List<String> TYPES = List.of("Email Sent", "Meeting", "Call", "Content Download");

	private static final int SELLERS = 50;

	private static final int STAFF = 3;

	private final int count;

	private final Random random = new Random(7);

	Neighbours(int count) {
		this.count = count;
	}

	/**
	 * Writes the files of the export into a folder.
	 */
	void write(Path folder, Instant now) throws IOException {
		try (BufferedWriter users = Files.newBufferedWriter(folder.resolve("User.csv"))) {
			users.write("Id,Name,Email\n");
			for (int seller = 0; seller < SELLERS; seller++) {
				users.write("%s,Seller %2$02d,seller.%2$02d@coterie.example\n".formatted(id("005", seller), seller));
			}
		}
		try (BufferedWriter accounts = Files.newBufferedWriter(folder.resolve("Account.csv"));
				BufferedWriter people = Files.newBufferedWriter(folder.resolve("Contact.csv"));
				BufferedWriter roles = Files.newBufferedWriter(folder.resolve("AccountContactRole.csv"));
				BufferedWriter tasks = Files.newBufferedWriter(folder.resolve("Task.csv"))) {
			accounts.write("Id,Name,Website,Industry,AnnualRevenue,NumberOfEmployees,BillingCountry,OwnerId\n");
			people.write("Id,AccountId,FirstName,LastName,Title,Email,ReportsToId\n");
			roles.write("Id,AccountId,ContactId,Role\n");
			tasks.write("Id,WhoId,WhatId,Subject,Type,Status,IsClosed,CompletedDateTime,OwnerId\n");
			for (int i = 0; i < this.count; i++) {
				accounts.write(account(i));
				int staff = (i % 2 == 0) ? STAFF : 0;
				for (int person = i * STAFF; person < i * STAFF + staff; person++) {
					people.write(person(i, person));
					if (this.random.nextInt(3) == 0) {
						roles.write(role(i, person));
						tasks.write(task(i, person, now));
					}
				}
			}
		}
	}

	private String account(int i) {
		int employees = (int) (10 * Math.pow(10, this.random.nextDouble() * 3));
		long revenue = employees * (50_000L + this.random.nextInt(200_000));
		return "%s,%s %s %d,https://neighbour-%d.example,%s,%d,%d,%s,%s\n".formatted(id("001", i), one(FIRST),
				one(SECOND), i, i, one(INDUSTRIES), revenue, employees, one(COUNTRIES), id("005", i % SELLERS));
	}

	private String person(int account, int i) {
		String manager = (i % STAFF == 0) ? "" : id("003", account * STAFF);
		return "%s,%s,%s,Number%d,%s,p%d@neighbour-%d.example,%s\n".formatted(id("003", i), id("001", account),
				one(FIRST), i, one(TITLES), i, account, manager);
	}

	private String role(int account, int person) {
		return "%s,%s,%s,%s\n".formatted(id("02Z", person), id("001", account), id("003", person), one(ROLES));
	}

	private String task(int account, int person, Instant now) {
		Instant time = now.minus(Duration.ofHours(1 + this.random.nextInt(4000)));
		return "%s,%s,%s,Call it a day,%s,Completed,TRUE,%s,%s\n".formatted(id("00T", person), id("003", person),
				id("001", account), one(TYPES), time, id("005", account % SELLERS));
	}

	private <T> T one(List<T> all) {
		return all.get(this.random.nextInt(all.size()));
	}

	private static String id(String prefix, int number) {
		return "%s%012d".formatted(prefix, number);
	}

}
