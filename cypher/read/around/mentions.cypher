// Which sections of some letters name which entity, and where.
// $ids: ["Letter:…"]
UNWIND $ids AS letter
MATCH (section:Section {letter: letter})
MATCH (section)-[mention:MENTIONS]->(entity:Entity) WHERE mention.lettergraph IS NOT NULL
RETURN section.id AS section, entity.id AS entity, properties(mention) AS properties;
