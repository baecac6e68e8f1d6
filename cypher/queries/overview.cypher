// zh: 图里有什么
// en: What the graph holds
// answers zh: 每个类型有多少实体、参与多少事实。
// answers en: How many entities of each type there are, and how many facts they take part in.
MATCH (n:Entity)
OPTIONAL MATCH (n)-[r]-(:Entity)
WITH n.type AS type, count(DISTINCT n) AS entities, count(DISTINCT r.id) AS facts
RETURN type AS type, entities AS entities, facts AS facts
ORDER BY entities DESC, type;
