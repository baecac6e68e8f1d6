// The facts that some entities take part in.
// $ids: ["Company:vivo"]
UNWIND $ids AS id
MATCH (subject:Entity {id: id})
MATCH (subject)-[fact]->(object:Entity) WHERE fact.lettergraph IS NOT NULL
RETURN fact.id AS id, type(fact) AS type, subject.id AS subject, object.id AS object, properties(fact) AS properties
UNION ALL
UNWIND $ids AS id
MATCH (object:Entity {id: id})
MATCH (object)<-[fact]-(subject:Entity) WHERE fact.lettergraph IS NOT NULL
RETURN fact.id AS id, type(fact) AS type, subject.id AS subject, object.id AS object, properties(fact) AS properties;
