// Takes entities away, but for those that something of somebody else hangs on: a relation, a label or a
// property without the mark of this program. These keep what is not ours and lose the rest.
// $rows: [{id: "Company:vivo", properties: {aliases: null, lettergraph: null}}]
UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})
OPTIONAL MATCH (entity)-[tie]-() WHERE tie.lettergraph IS NULL
WITH entity, count(tie) AS ties
WHERE ties = 0 AND size(labels(entity)) = 2
  AND all(key IN keys(entity) WHERE key = 'lettergraph' OR key IN entity.lettergraph)
DETACH DELETE entity;

UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})
SET entity += row.properties;
