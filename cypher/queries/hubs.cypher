// zh: 谁的联系最多
// en: The hubs
// answers zh: 联系最多的实体：多少事实、连到多少个别的实体（不计指标）。
// answers en: The best connected entities: how many facts tie them to how many others, figures left out.
// param limit: integer | 行数 | Rows
:param limit => 10;
MATCH (x:Entity)-[r]-(y:Entity)
WHERE NOT x:Measure AND NOT y:Measure
// Each fact is one relation; somebody else's has no id.
WITH x, count(r.id) AS facts, count(DISTINCT y) AS others
RETURN x.name AS entity, x.type AS type, facts AS facts, others AS others
ORDER BY facts DESC, others DESC, entity
LIMIT $limit;
