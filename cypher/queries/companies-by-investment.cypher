// zh: 企业按投资额排序
// en: Companies by investment
// answers zh: 每家企业有哪些项目、合计投资多少。一个项目有多个金额时取最大的。
// answers en: Which projects each company has and what they add up to; a project with several amounts counts with its largest.
// param limit: integer | 行数 | Rows
:param limit => 10;
MATCH (c:Entity)<-[:PROJECT_OF]-(p:Project), (p)-[:HAS_MEASURE|HAS_TARGET]->(m:Measure)
WHERE m.amountCny IS NOT NULL
WITH c, p, max(m.amountCny) AS amount
WITH c, p, amount ORDER BY amount DESC, p.name
RETURN c.name AS company, count(p) AS projects, collect(p.name) AS names, coalesce(sum(amount), 0) AS amountCny
ORDER BY amountCny DESC, company
LIMIT $limit;
