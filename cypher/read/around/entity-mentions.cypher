// Which sections name some entities, and where.
// $ids: ["Company:vivo"]
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
MATCH (entity)<-[mention:MENTIONS]-(section:Section) WHERE mention.lettergraph IS NOT NULL
RETURN section.id AS section, entity.id AS entity, section.letter AS letter, properties(mention) AS properties;
