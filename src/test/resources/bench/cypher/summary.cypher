MATCH (a:Account)<-[:DECIDES_AT]-(committee:BuyingCommittee {solution: 'default'})
WITH a.industry AS industry, COLLECT {
	MATCH (committee)<-[plays:PLAYS {status: 'CONFIRMED'}]-(p:Person)
	WHERE p.employmentStatus <> 'LEFT' AND NOT p.isPlaceholder
	RETURN plays.role
} AS filled
WITH industry, [['ECONOMIC_BUYER', 1, 100], ['DECISION_MAKER', 1, 100], ['CHAMPION', 1, 80], ['TECHNICAL_BUYER', 1, 80],
	['END_USER', 2, 60], ['INFLUENCER', 1, 40], ['PROCUREMENT', 1, 40]] AS seats, filled
WITH industry, reduce(sum = 0.0, seat IN seats | sum + seat[2]
	* CASE WHEN size([role IN filled WHERE role = seat[0]]) >= seat[1] THEN 1.0
		ELSE 1.0 * size([role IN filled WHERE role = seat[0]]) / seat[1] END) / 500 AS covered
RETURN industry, count(*) AS accounts, 100 * avg(covered) AS identified
ORDER BY industry
