// Some of the facts, by id and ends.
// $rows: [{id: "0f3a…", from: "Department:…", to: "Mechanism:…"}]
UNWIND $rows AS row
MATCH (subject:Entity {id: row.from})
MATCH (object:Entity {id: row.to})
MATCH (subject)-[fact]->(object) WHERE fact.id = row.id AND fact.lettergraph IS NOT NULL
RETURN fact.id AS id, type(fact) AS type, subject.id AS subject, object.id AS object, properties(fact) AS properties;
