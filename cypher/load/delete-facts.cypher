// Takes facts away.
// $rows: [{id: "0f3a…", from: "Department:…"}]
UNWIND $rows AS row
MATCH (subject:Entity {id: row.from})-[fact {id: row.id}]->(:Entity)
DELETE fact;
