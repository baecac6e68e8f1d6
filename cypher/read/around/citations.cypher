// What cites some publications.
// $ids: ["Source:…"]
UNWIND $ids AS id
MATCH (evidence:Evidence)-[:FROM]->(source:Source {id: id}) WHERE evidence.lettergraph IS NOT NULL
RETURN evidence.id AS id, source.id AS source, evidence.fact AS fact;
