package io.github.coterie.salesforce;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which tables are taken for Salesforce's, and for what.
 */
class RecognitionTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					extract.csv               | Id,Name                | 001000000000001AAA,Acme               | Account
					bulkQuery_result_7504x.csv| "Id","LastName"        | "003000000000001","Able"              | Contact
					x.csv                     | ID,ACCOUNTID,NAME      | 006000000000001AAA,001000000000001,Deal | Opportunity
					WE_00D/User.csv           | Id,Email               | 005000000000001AAA,a@b.example        | User
					x.csv                     | id,opportunity_id,contact_id,role | 00K000000000001AAA,006000000000001AAA,003000000000001AAA, | OpportunityContactRole
					x.csv                     | Id,AccountId,ContactId,Role | 02Z000000000001AAA,001000000000001AAA,003000000000001AAA,User | AccountContactRole
					x.csv                     | Id,Subject             | 00T000000000001AAA,Hello              | Task
					x.csv                     | Id,Subject             | 00U000000000001AAA,Hello              | Event
					x.csv                     | Id,OpportunityId,StageName | 008000000000001AAA,006000000000001AAA,Won | OpportunityHistory
					x.csv                     | Id,OpportunityId,Field,NewValue | 017000000000001AAA,006000000000001AAA,StageName,Won | OpportunityFieldHistory
					TaskRelation.csv          | Id,RelationId,TaskId   | 0RE000000000001AAA,003000000000001AAA,00U000000000001AAA | TaskRelation
					x.csv                     | Id,RelationId,EventId  | 0RT000000000001AAA,003000000000001AAA,00T000000000001AAA | EventRelation
					x.csv                     | Id,CampaignId,ContactId,Status | 00v000000000001AAA,701000000000001AAA,003000000000001AAA,Sent | CampaignMember
					x.csv                     | Id,Subject,Incoming    | 02s000000000001AAA,Hello,1            | EmailMessage
					x.csv                     | Id,LastName,Company    | 00Q000000000001AAA,Doe,Acme           | Lead
					""")
	void theFirstIdTellsTheObject(String file, String header, String row, String object) {
		assertThat(new Export().file(file, header + "\n" + row + "\n").recognised())
			.containsExactly(file + ": " + object);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			x.csv           | NAME,TYPE,WEBSITE,ANNUALREVENUE,ORACLE_ID__C               | Account
			Account.csv     | AccountId__c,Name                                          | Account
			x.csv           | Name,Type,BillingCity,BillingCountry,Parent.Name           | Account
			x.csv           | FirstName,LastName,Email,Account.Name,MailingCity          | Contact
			x.csv           | Name,StageName,CloseDate,Account.Name                      | Opportunity
			x.csv           | Opportunity.Name,Contact.Email,Role                        | OpportunityContactRole
			x.csv           | Subject,WhoId,WhatId,Status                                | Task
			x.csv           | Subject,WhoId,StartDateTime                                | Event
			CampaignMember.csv | Id,CampaignId,LeadId,ContactId,Status                   | CampaignMember
			x.csv           | Last Activity,Account Owner,Account Name,Billing State/Province | Report
			x.csv           | First Name,Last Name,Title,Account Name,Mailing Country,Account Owner | Report
			x.csv           | Opportunity Name,Stage,Close Date,Account Name             | Report
			x.csv           | Subject,Date,Assigned,Company / Account,Contact            | Report
			x.csv           | Contact: Full Name,Contact: Email,Account: Account Name,Account Owner | Report
			""")
	void whereThereIsNoIdTheColumnsTell(String file, String header, String object) {
		assertThat(new Export().file(file, header + "\n").recognised()).containsExactly(file + ": " + object);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					companies.csv | Record ID,Company name,Company owner,Create Date,Annual Revenue,Close Date   | 2182162682,Acme,,,,
					contacts.csv  | Record ID,First Name,Last Name,Email,Associated Company,Account Name        | 101,Ann,Able,,,
					Accounts.csv  | (Do Not Modify) Account,Account Name,Address 1: City,Annual Revenue,Employees | x,Acme,,,
					Accounts.csv  | Account Name,Main Phone,Address 1: City,Annual Revenue,Billing Country      | Acme,,,,
					Accounts.csv  | Record Id,Account Owner Id,Account Owner,Account Name                       | zcrm_1,,Pat,Acme
					accounts.csv  | BusinessEntityID,Name,SalesPersonID,AnnualSales,AnnualRevenue               | 292,Bike,,,
					contacts.csv  | PersonID,BusinessEntityID,Title,Email,Phone                                 | 1,2,Owner,,
					constituents.csv | Symbol,Security,GICS Sector                                              | MMM,3M,Industrials
					list.csv      | First Name,Last Name,Title,Email,Company,Country                            | Ann,Able,,,,
					list.csv      | id,firstname,lastname,email,account_id                                      | 7,Ann,Able,,9
					deal.csv      | contact_id,deal_id,type_id,category                                         | 1,2,3,x
					Case.csv      | Id,AccountId,ContactId,Subject,Status                                       | 5008a00001ZL8U9AAC,,,Help,New
					AccountHistory.csv | Id,AccountId,Field,OldValue,NewValue                                   | 017000000000001AAA,001000000000001AAA,Name,a,b
					Order.csv     | AccountId,Name,BillingCity,BillingCountry,Discount__c                       | 001000000000001AAA,A,B,C,1
					deals.csv     | opportunity_name,account_name,account_id,stage,close_date,amount           | A,B,9,C,2026-01-01,1
					Project.csv   | Name,OwnerId,Budget__c                                                     | A,005000000000001AAA,1
					csvtext.csv   | column1,column2,column3                                                     | a,b,c
					""")
	void othersAreLeftToOthers(String file, String header, String row) {
		assertThat(new Export().file(file, header + "\n" + row + "\n").recognised()).isEmpty();
	}

	@Test
	void aReportIsKnownByItsIds() {
		assertThat(new Export().file("x.csv", "Account ID,Account Name\n001Wj00000tQWvr,Acme\n").recognised())
			.containsExactly("x.csv: Report");
		assertThat(new Export().file("x.csv", "Account ID,Account Name\n7,Acme\n").recognised()).isEmpty();
	}

	@Test
	void anEmptyFileIsKnownByItsNameToo() {
		assertThat(
				new Export().file("WE_00D/Contact.csv", "Id,AccountId,LastName,MailingCity,LeadSource\n").recognised())
			.containsExactly("WE_00D/Contact.csv: Contact");
		assertThat(new Export().file("WE_00D/Asset.csv", "Id,AccountId,LastName,MailingCity,LeadSource\n").recognised())
			.isEmpty();
	}

	@Test
	void campaignsAreReadForTheirMembersOnly() {
		assertThat(new Export().file("Campaign.csv", "Id,Name\n701000000000001AAA,Fair\n").recognised()).isEmpty();
	}

}
