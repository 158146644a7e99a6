MATCH (a:Account {owner: $owner})
WHERE a.fitScore >= 0 AND NOT EXISTS {
	MATCH (a)-[:HAS_TOUCHPOINT]->(t:Touchpoint)
	WHERE t.occurredAt > datetime($since)
}
RETURN a.id, a.name, a.fitScore
ORDER BY a.fitScore DESC
LIMIT 50
