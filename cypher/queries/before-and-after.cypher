// zh: 某日之前和之后
// en: Before and after a day
// answers zh: 有时间的事实和数字，按结束于某日之前、跨过该日、开始于该日之后分开。
// answers en: The facts and figures that tell a time: which end before a day, which reach over it, and which begin after it.
// param day: string | 日期，如 2020-12-31 | A day, such as 2020-12-31
:param day => "2020-12-31";
CALL {
  MATCH (a:Entity)-[r]->(b:Entity)
  WHERE r.startDate IS NOT NULL OR r.endDate IS NOT NULL
  RETURN a.name AS subject, type(r) AS relation, b.name AS object, r.status AS status, r.id AS fact,
    r.startDate AS start, r.endDate AS end
  UNION
  MATCH (a:Entity)-[r:HAS_MEASURE|HAS_TARGET]->(b:Measure)
  WHERE (b.periodStart IS NOT NULL OR b.periodEnd IS NOT NULL) AND r.startDate IS NULL AND r.endDate IS NULL
  RETURN a.name AS subject, type(r) AS relation, b.name AS object, r.status AS status, r.id AS fact,
    left(b.periodStart + '-01-01', 10) AS start,
    CASE size(b.periodEnd) WHEN 4 THEN b.periodEnd + '-12-31' WHEN 7 THEN b.periodEnd + '-31' ELSE b.periodEnd END AS end
}
MATCH (e:Evidence {fact: fact})
WITH subject, relation, object, status, start, end, fact, e ORDER BY e.id
WITH subject, relation, object, status, start, end, fact, collect(DISTINCT e.exact) AS quotes
RETURN CASE
    WHEN coalesce(end, '9999-12-31') <= $day THEN 'before'
    WHEN coalesce(start, '0000-01-01') > $day THEN 'after'
    ELSE 'over' END AS lies,
  start AS start, end AS end, subject AS subject, relation AS relation, object AS object,
  status AS status, quotes AS quotes
ORDER BY lies DESC, start, subject, relation, object;
