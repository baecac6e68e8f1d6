// The publications that background facts cite.
MATCH (source:Source)
RETURN source.id AS id, properties(source) AS properties;
