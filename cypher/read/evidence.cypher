// Everything that is kept of quotes and citations.
MATCH (evidence:Evidence)
RETURN evidence.id AS id, properties(evidence) AS properties;
