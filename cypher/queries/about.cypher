// zh: 关于一个实体的全部
// en: Everything about one entity
// answers zh: 与一个实体（正名或别名）有关的每个事实：关系、另一端、状态、原文和出处。
// answers en: Every fact about an entity, by its name or an alias: relation, other end, status, words and letters.
// param name: entity | 正名或别名 | Name or alias
:param name => "松山湖材料实验室";
MATCH (x:Entity)-[r]-(y:Entity)
WHERE x.name = $name OR $name IN x.aliases
MATCH (e:Evidence {fact: r.id})
OPTIONAL MATCH (e)-[:FROM]->(source:Source)
WITH x, r, y, e, source ORDER BY e.id
WITH x, r, y, collect(e.exact) AS quotes, collect(source.title) AS sources
RETURN x.name AS entity, x.type AS type,
  CASE WHEN startNode(r).id = x.id THEN '→' ELSE '←' END AS direction,
  type(r) AS relation, y.name AS other, y.type AS otherType, r.status AS status,
  quotes AS quotes, r.letters AS letters, sources AS sources
ORDER BY type, direction DESC, relation, other, otherType;
