MATCH (a:Account {owner: $owner})
WHERE a.fitScore >= 0 AND NOT EXISTS {
	MATCH (a)<-[:DECIDES_AT]-(:BuyingCommittee {solution: 'default'})<-[:PLAYS {role: $role, status: 'CONFIRMED'}]-(p:Person)
	WHERE p.employmentStatus <> 'LEFT' AND NOT p.isPlaceholder
}
RETURN a.id, a.name, a.tier, a.fitScore
ORDER BY a.fitScore DESC
LIMIT 50
