// zh: 某地有什么
// en: What lies in a place
// answers zh: 位于或属于某地（或片区、园区）的一切，至多两层，注明是信函所写还是背景知识。
// answers en: What lies in or belongs to a place, area or park, up to two levels down, and whether a letter says so or background knowledge.
// param place: entity | 地区、片区或园区 | Place, area or park
:param place => "东莞市";
CALL {
  MATCH (p:Entity {name: $place}), (p)<-[r:LOCATED_IN|PART_OF]-(x:Entity)
  RETURN x.name AS name, x.type AS type, '' AS through, r.background AS background, r.status AS status
  UNION
  MATCH (p:Entity {name: $place}), (p)<-[:LOCATED_IN|PART_OF]-(y:Entity),
    (y)<-[r:LOCATED_IN|PART_OF]-(x:Entity)
  WHERE x.id <> p.id
  RETURN x.name AS name, x.type AS type, y.name AS through, r.background AS background, r.status AS status
}
RETURN name AS name, type AS type, through AS through, background AS background, status AS status
ORDER BY through, type, name, background;
