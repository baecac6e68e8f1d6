// Everything that is kept of the facts.
MATCH (subject:Entity)-[fact]->(object:Entity) WHERE fact.lettergraph IS NOT NULL
RETURN fact.id AS id, type(fact) AS type, subject.id AS subject, object.id AS object, properties(fact) AS properties;
