// The publications that background facts cite.
MATCH (source:Source) WHERE source.lettergraph IS NOT NULL
RETURN source.id AS id, properties(source) AS properties;
