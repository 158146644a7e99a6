// what somebody who asks the graph itself would keep in it: the fit (-1 where there is none, or the account is excluded),
// and the account of a touchpoint as a relationship
MATCH (a:Account)
CALL (a) {
	WITH a,
		CASE WHEN a.industry IS NULL THEN null
			WHEN toLower(trim(a.industry)) IN ['software', 'financial services', 'manufacturing', 'healthcare'] THEN 1.0
			ELSE 0.0 END AS industry,
		CASE WHEN NOT a.numberOfEmployees > 0 THEN null
			WHEN a.numberOfEmployees < 50 THEN 1 - log(50.0 / a.numberOfEmployees) / log(4)
			WHEN a.numberOfEmployees > 1000 THEN 1 - log(a.numberOfEmployees / 1000.0) / log(4)
			WHEN a.numberOfEmployees IS NOT NULL THEN 1.0 END AS employees,
		toFloat(a.annualRevenue) / 1000000 AS millions
	WITH a, industry, employees,
		CASE WHEN NOT millions > 0 THEN null
			WHEN millions < 1 THEN 1 - log(1 / millions) / log(4)
			WHEN millions > 100 THEN 1 - log(millions / 100) / log(4)
			WHEN millions IS NOT NULL THEN 1.0 END AS revenue
	WITH a, [part IN [[30.0, industry], [25.0, employees], [25.0, revenue]] WHERE part[1] IS NOT NULL] AS parts
	SET a.fitScore = CASE WHEN size(parts) = 0 OR a.exclusionReason IS NOT NULL THEN -1.0
		ELSE 100 * reduce(sum = 0.0, part IN parts | sum + part[0] * CASE WHEN part[1] < 0 THEN 0.0 ELSE part[1] END)
			/ reduce(sum = 0.0, part IN parts | sum + part[0]) END
} IN TRANSACTIONS OF 5000 ROWS;
MATCH (t:Touchpoint)
CALL (t) {
	MATCH (a:Account {id: t.accountId})
	CREATE (a)-[:HAS_TOUCHPOINT]->(t)
	SET t.at = toString(t.occurredAt)
} IN TRANSACTIONS OF 5000 ROWS;
CREATE INDEX account_fit IF NOT EXISTS FOR (a:Account) ON (a.fitScore);
CREATE INDEX account_owner_fit IF NOT EXISTS FOR (a:Account) ON (a.owner, a.fitScore);
CALL db.awaitIndexes(3600);
