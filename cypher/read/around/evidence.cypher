// The proofs of some facts.
// $ids: ["0f3a…"]
UNWIND $ids AS fact
MATCH (evidence:Evidence {fact: fact}) WHERE evidence.lettergraph IS NOT NULL
RETURN evidence.id AS id, properties(evidence) AS properties;
