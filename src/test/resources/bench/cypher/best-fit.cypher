MATCH (a:Account)
WHERE a.fitScore >= 0
RETURN a {.id, .name, .industry, .owner, .tier, .fitScore} AS account
ORDER BY a.fitScore DESC
LIMIT 50
