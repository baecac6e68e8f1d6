// Everything that is kept of quotes and citations.
MATCH (evidence:Evidence) WHERE evidence.lettergraph IS NOT NULL
RETURN evidence.id AS id, properties(evidence) AS properties;
