UNWIND $ids AS id
MATCH (a:Account {id: id})
RETURN a {.id, .name, .industry, .fitScore,
	members: COLLECT {
		MATCH (a)<-[:DECIDES_AT]-(committee:BuyingCommittee {solution: 'default'})<-[part:MEMBER_OF]-(p:Person)
		RETURN p {.id, .fullName, .title, .contactLastTouch, support: part.support,
			roles: COLLECT { MATCH (p)-[plays:PLAYS]->(committee) RETURN plays {.role, .status} }}
	},
	touchpoints: COLLECT {
		MATCH (t:Touchpoint)
		WHERE t.accountId = a.id AND t.occurredAt IS NOT NULL AND t.id IS NOT NULL
		RETURN t {.id, .type, .direction, .occurredAt, .subject}
		ORDER BY t.accountId DESC, t.occurredAt DESC, t.id DESC
		LIMIT 3
	}} AS account
