// zh: 没有联系的实体
// en: Isolated entities
// answers zh: 信函提到、但没有任何事实的实体，以及在哪里提到。
// answers en: Entities that a letter names but no fact ties to anything, and where they are named.
MATCH (x:Entity)
WHERE NOT EXISTS { (x)--(:Entity) }
OPTIONAL MATCH (s:Section)-[:MENTIONS]->(x)
WITH x, s ORDER BY s.id
RETURN x.name AS entity, x.type AS type, collect(s.id) AS sections
ORDER BY type, entity;
