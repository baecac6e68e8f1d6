// Puts facts of one relation in place. The loader puts its name for `RELATION`.
// $rows: [{id: "0f3a…", from: "Department:…", to: "Mechanism:…", properties: {id: "0f3a…", status: "done"}}]
UNWIND $rows AS row
WITH row WHERE row.id IS NOT NULL
MATCH (subject:Entity {id: row.from})
MATCH (object:Entity {id: row.to})
MERGE (subject)-[fact:`RELATION` {id: row.id}]->(object)
SET fact += row.properties;
