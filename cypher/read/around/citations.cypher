// What cites some publications.
// $ids: ["Source:…"]
UNWIND $ids AS id
MATCH (source:Source {id: id})
MATCH (source)<-[:FROM]-(evidence:Evidence) WHERE evidence.lettergraph IS NOT NULL
RETURN evidence.id AS id, source.id AS source, evidence.fact AS fact;
