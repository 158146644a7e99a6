MATCH (a:Account {id: $id})
RETURN a {.id, .name, .domain, .industry, .numberOfEmployees, .annualRevenue, .currency, .country, .technologies, .owner,
	.isTarget, .tier, .fitScore, .gaps,
	committees: COLLECT {
		MATCH (a)<-[:DECIDES_AT]-(committee:BuyingCommittee)
		RETURN committee {.solution, members: COLLECT {
			MATCH (committee)<-[part:MEMBER_OF]-(p:Person)
			OPTIONAL MATCH (p)-[:REPORTS_TO]->(manager:Person)
			RETURN p {.id, .fullName, .title, .seniority, .email, .contactTouches, .contactLastTouch, .contactLastResponse,
				support: part.support, politicalStatus: part.politicalStatus, reportsTo: manager {.id, .fullName},
				roles: COLLECT { MATCH (p)-[plays:PLAYS]->(committee) RETURN plays {.role, .status, .source, .confidence} }}
		}}
	},
	touchpoints: COLLECT {
		MATCH (t:Touchpoint)
		WHERE t.accountId = a.id AND t.occurredAt IS NOT NULL AND t.id IS NOT NULL
		RETURN t {.id, .type, .direction, .occurredAt, .subject, .by,
			people: COLLECT { MATCH (t)-[:INVOLVES]->(p:Person) RETURN p {.id, .fullName} }}
		ORDER BY t.accountId DESC, t.occurredAt DESC, t.id DESC
		LIMIT 100
	}} AS account
