package io.github.coterie.bench;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import io.github.coterie.account.Seniority;
import io.github.coterie.committee.BuyingRole;
import io.github.coterie.committee.PoliticalStatus;
import io.github.coterie.committee.Support;
import io.github.coterie.engagement.TouchpointType;

/**
 * The words that generated books are made of; what is common is listed more often or
 * first.
 */
final class Vocabulary {

	static final List<String> INDUSTRIES = List.of("Software", "Manufacturing", "Financial Services", "Healthcare",
			"Retail", "Professional Services", "Logistics", "Energy", "Insurance", "Telecommunications", "Construction",
			"Education", "Media", "Automotive", "Chemicals", "Food and Beverage", "Public Sector", "Hospitality",
			"Agriculture", "Aerospace");

	static final List<String> COUNTRIES = List.of("United States", "Germany", "United Kingdom", "France", "Canada",
			"Netherlands", "Sweden", "Italy", "Spain", "Australia", "Switzerland", "Austria", "Poland", "Denmark",
			"Ireland", "Belgium", "Norway", "Finland", "Japan", "Brazil", "India", "Singapore", "Portugal", "Mexico",
			"Czechia");

	static final List<String> CURRENCIES = List.of("USD", "EUR", "GBP");

	static final List<String> TECHNOLOGIES = IntStream.rangeClosed(1, 60).mapToObj((i) -> "Technology " + i).toList();

	static final List<String> OWNERS = IntStream.range(0, 200)
		.mapToObj("seller%03d@vendor.example"::formatted)
		.toList();

	static final List<String> SOLUTIONS = List.of("analytics", "security", "integration");

	static final List<String> FIRST_WORDS = List.of("Alder", "Amber", "Blue", "Bright", "Cedar", "Clear", "Copper",
			"Crest", "Delta", "Eagle", "Ever", "Falcon", "Granite", "Harbour", "Iron", "Juniper", "Kestrel", "Lake",
			"Maple", "North", "Oak", "Pine", "Quartz", "River", "Silver", "Stone", "Summit", "Timber", "Vale",
			"Willow");

	static final List<String> SECOND_WORDS = List.of("Systems", "Works", "Dynamics", "Industries", "Partners",
			"Analytics", "Logistics", "Foods", "Energy", "Networks", "Materials", "Health", "Capital", "Motors",
			"Media");

	static final List<String> LEGAL_FORMS = List.of("Inc.", "GmbH", "Ltd", "LLC", "AG", "S.A.", "B.V.", "AB");

	static final List<String> FIRST_NAMES = List.of("Anna", "Ben", "Carla", "David", "Elena", "Felix", "Grace", "Hugo",
			"Ines", "Jonas", "Kira", "Liam", "Mara", "Nils", "Olga", "Paul", "Rosa", "Simon", "Tara", "Viktor", "Wanda",
			"Yusuf", "Zoe", "Omar");

	static final List<String> LAST_NAMES = List.of("Adler", "Berg", "Costa", "Dahl", "Evans", "Fischer", "García",
			"Hansen", "Ito", "Jansen", "Keller", "Larsen", "Müller", "Novak", "Olsen", "Patel", "Quinn", "Rossi",
			"Silva", "Tanaka", "Ueda", "Vogel", "Weber", "Young", "Zhang", "Lindholm", "Okafor", "Dubois");

	static final List<String> DEPARTMENTS = List.of("IT", "Operations", "Finance", "Purchasing", "Engineering",
			"Marketing", "Legal", "Security");

	static final List<String> SUBJECTS = List.of("First talk", "Follow-up", "Product tour", "Question about pricing",
			"Security review", "Next steps", "Invitation", "Case study");

	static final List<Seniority> SENIORITIES = List.of(Seniority.INDIVIDUAL_CONTRIBUTOR, Seniority.MANAGER,
			Seniority.DIRECTOR, Seniority.MANAGER, Seniority.VP, Seniority.DIRECTOR, Seniority.C_LEVEL,
			Seniority.UNKNOWN);

	static final List<BuyingRole> ROLES = often(6, BuyingRole.END_USER, 4, BuyingRole.INFLUENCER, 3,
			BuyingRole.TECHNICAL_BUYER, 2, BuyingRole.CHAMPION, 2, BuyingRole.DECISION_MAKER, 2,
			BuyingRole.ECONOMIC_BUYER, 1, BuyingRole.PROCUREMENT, 1, BuyingRole.EVALUATOR, 1,
			BuyingRole.EXECUTIVE_SPONSOR, 1, BuyingRole.LEGAL_COMPLIANCE);

	static final List<TouchpointType> TYPES = often(30, TouchpointType.EMAIL_SENT, 20, TouchpointType.EMAIL_OPEN, 10,
			TouchpointType.CALL_ATTEMPT, 8, TouchpointType.EMAIL_REPLY, 8, TouchpointType.PAGE_VIEW, 5,
			TouchpointType.CALL_CONNECTED, 5, TouchpointType.MEETING, 3, TouchpointType.EMAIL_CLICK, 3,
			TouchpointType.CONTENT_DOWNLOAD, 2, TouchpointType.WEBINAR, 2, TouchpointType.SOCIAL_MESSAGE, 2,
			TouchpointType.NOTE, 1, TouchpointType.DEMO, 1, TouchpointType.TRADE_SHOW);

	static final List<Support> SUPPORTS = often(5, Support.UNKNOWN, 4, Support.NEUTRAL, 4, Support.SUPPORTER, 1,
			Support.MENTOR, 2, Support.NON_SUPPORTER, 1, Support.ENEMY);

	static final List<PoliticalStatus> POLITICAL = often(6, PoliticalStatus.UNKNOWN, 2, PoliticalStatus.OUTSIDE, 2,
			PoliticalStatus.POLITICAL_STRUCTURE, 1, PoliticalStatus.INNER_CIRCLE);

	private Vocabulary() {
	}

	@SuppressWarnings("unchecked")
	private static <T> List<T> often(Object... timesAndValues) {
		return IntStream.range(0, timesAndValues.length / 2)
			.mapToObj((i) -> Collections.nCopies((Integer) timesAndValues[2 * i], (T) timesAndValues[2 * i + 1]))
			.flatMap(List::stream)
			.toList();
	}

}
