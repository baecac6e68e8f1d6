// Everything that is kept of the entities, letters among them.
MATCH (entity:Entity) WHERE entity.lettergraph IS NOT NULL
RETURN entity.id AS id, properties(entity) AS properties;
