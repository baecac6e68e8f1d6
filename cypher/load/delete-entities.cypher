// Takes entities and all that hangs on them away.
// $ids: ["Company:vivo"]
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
DETACH DELETE entity;
