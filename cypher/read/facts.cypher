// Everything that is kept of the facts.
MATCH (subject:Entity)-[fact]->(object:Entity)
RETURN fact.id AS id, type(fact) AS type, subject.id AS subject, object.id AS object, properties(fact) AS properties;
