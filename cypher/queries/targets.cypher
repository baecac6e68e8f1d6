// zh: 定了什么目标
// en: What is aimed at
// answers zh: 目标值和要争取的称号、集群：谁的、多少、到何时、原文。
// answers en: Target figures, and the titles and clusters that are aimed at: whose, how much, by when, and the words.
MATCH (x:Entity)-[h:HAS_TARGET|TARGETS]->(t:Entity)
MATCH (e:Evidence {fact: h.id})
WITH x, h, t, e ORDER BY e.id
RETURN x.name AS subject, coalesce(t.metric, t.name) AS target, t.comparator AS comparator,
  t.value AS value, t.min AS min, t.max AS max, t.unit AS unit, t.periodVerbatim AS period,
  h.status AS status, collect(e.exact) AS quotes
ORDER BY subject, target, period;
