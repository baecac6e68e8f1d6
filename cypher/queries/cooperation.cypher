// zh: 两地在哪些领域合作
// en: In what two places work together
// answers zh: 两地之间写明的合作与协同：方式、领域、状态、原文；以及涉及两地的产业集群、平台和园区。
// answers en: What is said of two places working together: how, in which field, how far, in which words; and the clusters, platforms and parks that both have a part in.
// param one: entity | 一地 | One place
// param other: entity | 另一地 | The other
:param one => "东莞市";
:param other => "深圳市";
CALL {
  MATCH (a:Entity {name: $one})
  MATCH (a)-[r:COOPERATES_WITH|DEVELOPS_WITH]-(b:Entity {name: $other})
  RETURN type(r) AS how, coalesce(r.field, '') AS field, '' AS through, r.status AS status, r.id AS fact
  UNION
  MATCH (a:Entity {name: $one})
  MATCH (a)-[r]-(x:Entity)
  MATCH (x)-[q]-(b:Entity {name: $other})
  WHERE r.id <> q.id AND x.type IN ['Cluster', 'Industry', 'Platform', 'Zone', 'Mechanism', 'Programme', 'Designation', 'Policy']
    AND NOT r.background AND NOT q.background
  RETURN type(r) + ' · ' + type(q) AS how, x.type AS field, x.name AS through, q.status AS status, q.id AS fact
}
MATCH (e:Evidence {fact: fact})
WITH how, field, through, status, e ORDER BY e.start
RETURN how AS how, field AS field, through AS through, status AS status, collect(DISTINCT e.exact) AS quotes
ORDER BY through, how, field, status;
