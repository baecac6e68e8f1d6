// zh: 背景知识
// en: Background knowledge
// answers zh: 没有信函写明、来自背景资料的事实，各出自哪份资料。
// answers en: Facts that no letter states, each with the publication it comes from.
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.background = true
MATCH (e:Evidence {fact: r.id}), (e)-[:FROM]->(s:Source)
RETURN a.name AS subject, type(r) AS relation, b.name AS object, s.title AS source,
  s.publisher AS publisher, s.date AS date
ORDER BY subject, relation, object, source;
