// zh: 某年的数字
// en: The figures of a year
// answers zh: 某年的每个指标：数值、单位、增长、属于哪个总数，以及原文。
// answers en: Every figure of a year: value, unit, growth, the total it is a part of, and the words.
// param year: string | 四位年份 | Year of four digits
:param year => "2020";
MATCH (x:Entity)-[h:HAS_MEASURE|HAS_TARGET]->(m:Measure)
WHERE left(m.periodStart, 4) <= $year AND left(coalesce(m.periodEnd, '9999'), 4) >= $year
MATCH (e:Evidence {fact: h.id})
OPTIONAL MATCH (m)-[:PART_OF]->(total:Measure)
WITH x, h, m, e, total ORDER BY total.name, e.id
RETURN x.name AS subject, m.metric AS metric, m.comparator AS comparator, m.value AS value,
  m.min AS min, m.max AS max, m.unit AS unit, m.original AS printed, m.growthValue AS growth,
  m.growthUnit AS growthUnit, m.growthBasis AS growthBasis, h.status AS status,
  collect(DISTINCT total.metric) AS partOf, collect(DISTINCT e.exact) AS quotes
ORDER BY subject, metric, printed;
