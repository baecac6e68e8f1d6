// Which section names which entity, and where.
MATCH (section:Section)-[mention:MENTIONS]->(entity:Entity)
RETURN section.id AS section, entity.id AS entity, mention.starts AS starts, mention.ends AS ends;
