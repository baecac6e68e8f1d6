// zh: 从某地引进了什么
// en: What was brought in from a place
// answers zh: 谁从某地引进项目或投资，以及写在一处的项目数和金额。
// answers en: Who brought in projects or investment from a place, with the numbers and amounts printed beside it.
// param place: entity | 地区 | Place
:param place => "深圳市";
MATCH (p:Entity {name: $place}), (p)<-[r:INTRODUCES_FROM]-(x:Entity)
MATCH (e:Evidence {fact: r.id}), (e)-[:`IN`]->(s:Section)
MATCH (x)-[h:HAS_MEASURE]->(m:Measure)
MATCH (f:Evidence {fact: h.id}), (f)-[:`IN`]->(s)
WHERE f.start >= e.start AND f.start < e.end + 30
RETURN x.name AS who, p.name AS place, r.period AS period, m.metric AS metric, m.value AS value,
  m.unit AS unit, m.original AS printed, f.exact AS quote
ORDER BY who, metric, printed;
