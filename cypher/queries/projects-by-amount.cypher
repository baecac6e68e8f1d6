// zh: 项目按金额排序
// en: Projects by amount
// answers zh: 投资额不低于某数的项目、其企业和原文。
// answers en: Projects worth at least an amount, with their companies and the words that say so.
// param atLeast: number | 最低金额（元） | Least amount in yuan
:param atLeast => 3000000000;
MATCH (p:Project)-[h:HAS_MEASURE|HAS_TARGET]->(m:Measure)
WHERE m.amountCny >= $atLeast
MATCH (e:Evidence {fact: h.id})
OPTIONAL MATCH (p)-[:PROJECT_OF]->(c:Entity)
WITH p, h, m, e, c ORDER BY c.name, e.id
RETURN p.name AS project, collect(DISTINCT c.name) AS companies, m.metric AS metric,
  m.amountCny AS amountCny, m.original AS printed, h.status AS status,
  collect(DISTINCT e.exact) AS quotes
ORDER BY amountCny DESC, project, metric;
