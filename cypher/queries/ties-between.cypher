// zh: 两者之间有什么联系
// en: What ties two things together
// answers zh: 两个实体之间三步以内的所有联系，每一步都有原文、信函和日期；背景知识则有出处。
// answers en: All paths of up to three facts between two entities, with quote, letter and date at every step; background knowledge cites its source.
// param from: entity | 从 | From
// param to: entity | 到 | To
:param from => "东莞市";
:param to => "深圳市";
// Step by step: patterns side by side in one MATCH are laid over all facts by the embedded engine. That
// the things of a path differ keeps its facts apart.
CALL {
  MATCH (a:Entity {name: $from})
  MATCH (a)-[r1]-(b:Entity {name: $to})
  RETURN [a.name, b.name] AS names, [r1.id] AS facts, [type(r1)] AS relations,
    [startNode(r1).id = a.id] AS forward
  UNION
  MATCH (a:Entity {name: $from})
  MATCH (a)-[r1]-(x:Entity)
  MATCH (x)-[r2]-(b:Entity {name: $to})
  WHERE x.id <> a.id AND x.id <> b.id AND a.id <> b.id
  RETURN [a.name, x.name, b.name] AS names, [r1.id, r2.id] AS facts,
    [type(r1), type(r2)] AS relations, [startNode(r1).id = a.id, startNode(r2).id = x.id] AS forward
  UNION
  MATCH (a:Entity {name: $from})
  MATCH (a)-[r1]-(x:Entity)
  MATCH (x)-[r2]-(y:Entity)
  MATCH (y)-[r3]-(b:Entity {name: $to})
  WHERE x.id <> a.id AND y.id <> a.id AND x.id <> b.id AND y.id <> b.id AND x.id <> y.id
    AND a.id <> b.id
  RETURN [a.name, x.name, y.name, b.name] AS names, [r1.id, r2.id, r3.id] AS facts,
    [type(r1), type(r2), type(r3)] AS relations,
    [startNode(r1).id = a.id, startNode(r2).id = x.id, startNode(r3).id = y.id] AS forward
}
UNWIND range(0, size(facts) - 1) AS i
WITH names, facts, relations, forward, i, facts[i] AS fact
MATCH (e:Evidence {fact: fact})
OPTIONAL MATCH (e)-[:`IN`]->(s:Section), (s)<-[:HAS_SECTION]-(l:Letter)
OPTIONAL MATCH (e)-[:FROM]->(source:Source)
WITH names, facts, relations, forward, i, e, l, source
ORDER BY i, coalesce(l.date, '') DESC, e.id
WITH names, facts, relations, forward, i, head(collect({
  quote: e.exact, letter: l.name, date: coalesce(l.date, source.date), source: source.title
})) AS proof
WITH names, facts, relations, forward, i, proof ORDER BY i
WITH names, facts, relations, forward, collect(proof) AS proofs
RETURN size(facts) AS steps,
  reduce(path = names[0], i IN range(0, size(facts) - 1) |
    path + CASE WHEN forward[i] THEN ' —' + relations[i] + '→ ' ELSE ' ←' + relations[i] + '— ' END + names[i + 1]
  ) AS path,
  proofs AS proofs
ORDER BY steps, path, facts;
