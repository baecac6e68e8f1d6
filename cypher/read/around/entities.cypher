// Some of the entities, by id.
// $ids: ["Company:vivo"]
UNWIND $ids AS id
MATCH (entity:Entity {id: id}) WHERE entity.lettergraph IS NOT NULL
RETURN entity.id AS id, properties(entity) AS properties;
