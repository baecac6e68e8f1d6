// zh: 和谁合作
// en: Who works with whom
// answers zh: 与某个主体合作、或在同一件事中牵头参与的单位和地区，以及共同的事。
// answers en: The bodies and places that cooperate with one, or lead, take part in, build or apply for the same thing, and what that is.
// param name: entity | 名称 | Name
:param name => "东莞市工业和信息化局";
CALL {
  MATCH (x:Entity {name: $name}), (x)-[r:COOPERATES_WITH]-(y:Entity)
  RETURN y.name AS partner, y.type AS type, '' AS shared, type(r) AS relation, r.status AS status
  UNION
  MATCH (x:Entity {name: $name}), (x)-[r:LEADS|PARTICIPATES_IN|BUILDS|APPLIES_FOR|LAUNCHES|ISSUES]->(t:Entity),
    (t)<-[s:LEADS|PARTICIPATES_IN|BUILDS|APPLIES_FOR|LAUNCHES|ISSUES]-(y:Entity)
  WHERE y.id <> x.id
  RETURN y.name AS partner, y.type AS type, t.name AS shared, type(s) AS relation, s.status AS status
}
RETURN partner AS partner, type AS type, relation AS relation, shared AS shared, status AS status
ORDER BY partner, type, shared, relation;
