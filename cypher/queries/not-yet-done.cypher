// zh: 还没做成的事
// en: What is not done yet
// answers zh: 计划中、申报中（或推进中）的事实及其原文。
// answers en: Facts that are planned, applied for or under way, with their words.
// param statuses: strings | 状态：planned、applied、ongoing | Statuses: planned, applied, ongoing
:param statuses => ["planned", "applied"];
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.status IN $statuses
MATCH (e:Evidence {fact: r.id})
WITH a, r, b, e ORDER BY e.id
RETURN r.status AS status, a.name AS subject, type(r) AS relation, b.name AS object,
  collect(e.exact) AS quotes, r.letters AS letters
ORDER BY status, subject, relation, object;
