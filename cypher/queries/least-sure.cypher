// zh: 最没有把握的事实
// en: The least sure facts
// answers zh: 把握低于某数的事实，最没有把握的在前，连同原文：先核对它们。
// answers en: Facts with less confidence than a number, the least sure first, with their words: check these first.
// param below: number | 把握低于（0–1） | Confidence below (0–1)
// param limit: integer | 行数 | Rows
:param below => 0.95;
:param limit => 20;
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.confidence < $below
MATCH (e:Evidence {fact: r.id})
WITH a, r, b, e ORDER BY e.id
WITH a, r, b, collect(e.exact) AS quotes
RETURN r.confidence AS confidence, a.name AS subject, type(r) AS relation, b.name AS object,
  r.status AS status, quotes AS quotes
ORDER BY confidence, subject, relation, object
LIMIT $limit;
