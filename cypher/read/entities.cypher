// Everything that is kept of the entities, letters among them.
MATCH (entity:Entity)
RETURN entity.id AS id, properties(entity) AS properties;
