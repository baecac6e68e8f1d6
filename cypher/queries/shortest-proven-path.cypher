// zh: 两者之间最短的有据路径
// en: The shortest proven path between two things
// answers zh: 两个实体之间最短的联系（至多四步），只走信函写明的事实，每一步都有原文、信函和日期。
// answers en: The shortest ways from one entity to another in at most four facts that letters state, with quote, letter and date at every step.
// param from: entity | 从 | From
// param to: entity | 到 | To
:param from => "松山湖科学城";
:param to => "光明科学城";
// Step by step, as in ties-between; four steps only where fewer do not do.
CALL {
  MATCH (a:Entity {name: $from})
  MATCH (a)-[r1]-(b:Entity {name: $to})
  WHERE size(r1.letters) > 0
  RETURN [a.name, b.name] AS names, [r1.id] AS facts, [type(r1)] AS relations,
    [startNode(r1).id = a.id] AS forward
  UNION
  MATCH (a:Entity {name: $from})
  MATCH (a)-[r1]-(x:Entity)
  MATCH (x)-[r2]-(b:Entity {name: $to})
  WHERE size(r1.letters) > 0 AND size(r2.letters) > 0
    AND x.id <> a.id AND x.id <> b.id AND a.id <> b.id
  RETURN [a.name, x.name, b.name] AS names, [r1.id, r2.id] AS facts,
    [type(r1), type(r2)] AS relations, [startNode(r1).id = a.id, startNode(r2).id = x.id] AS forward
  UNION
  MATCH (a:Entity {name: $from})
  MATCH (a)-[r1]-(x:Entity)
  MATCH (x)-[r2]-(y:Entity)
  MATCH (y)-[r3]-(b:Entity {name: $to})
  WHERE size(r1.letters) > 0 AND size(r2.letters) > 0 AND size(r3.letters) > 0
    AND NOT x.id IN [a.id, b.id] AND NOT y.id IN [a.id, b.id, x.id] AND a.id <> b.id
  RETURN [a.name, x.name, y.name, b.name] AS names, [r1.id, r2.id, r3.id] AS facts,
    [type(r1), type(r2), type(r3)] AS relations,
    [startNode(r1).id = a.id, startNode(r2).id = x.id, startNode(r3).id = y.id] AS forward
}
WITH collect({names: names, facts: facts, relations: relations, forward: forward}) AS near
CALL (near) {
  WITH near WHERE size(near) = 0
  MATCH (a:Entity {name: $from})
  MATCH (a)-[r1]-(x:Entity)
  MATCH (x)-[r2]-(y:Entity)
  MATCH (y)-[r3]-(z:Entity)
  MATCH (z)-[r4]-(b:Entity {name: $to})
  WHERE size(r1.letters) > 0 AND size(r2.letters) > 0 AND size(r3.letters) > 0
    AND size(r4.letters) > 0 AND NOT x.id IN [a.id, b.id] AND NOT y.id IN [a.id, b.id, x.id]
    AND NOT z.id IN [a.id, b.id, x.id, y.id] AND a.id <> b.id
  RETURN collect({
    names: [a.name, x.name, y.name, z.name, b.name],
    facts: [r1.id, r2.id, r3.id, r4.id],
    relations: [type(r1), type(r2), type(r3), type(r4)],
    forward: [startNode(r1).id = a.id, startNode(r2).id = x.id, startNode(r3).id = y.id,
      startNode(r4).id = z.id]
  }) AS far
}
UNWIND near + far AS path
WITH path ORDER BY size(path.facts), path.names, path.facts
WITH collect(path) AS paths
UNWIND paths AS path
WITH path, size(paths[0].facts) AS shortest
WHERE size(path.facts) = shortest
UNWIND range(0, shortest - 1) AS i
WITH path, i, path.facts[i] AS fact
MATCH (e:Evidence {fact: fact})
MATCH (e)-[:`IN`]->(s:Section), (s)<-[:HAS_SECTION]-(l:Letter)
WITH path, i, e, l ORDER BY l.date DESC, e.id
WITH path, i, head(collect({quote: e.exact, letter: l.name, date: l.date})) AS proof
WITH path, i, proof ORDER BY i
WITH path, collect(proof) AS proofs
RETURN size(path.facts) AS steps,
  reduce(text = path.names[0], i IN range(0, size(path.facts) - 1) |
    text + CASE WHEN path.forward[i] THEN ' —' + path.relations[i] + '→ '
      ELSE ' ←' + path.relations[i] + '— ' END + path.names[i + 1]
  ) AS path,
  proofs AS proofs
ORDER BY path, proofs[0].quote;
