// Which section names which entity, and where.
MATCH (section:Section)-[mention:MENTIONS]->(entity:Entity)
WHERE mention.lettergraph IS NOT NULL
RETURN section.id AS section, entity.id AS entity, properties(mention) AS properties;
