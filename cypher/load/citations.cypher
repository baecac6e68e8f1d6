// Puts the citations of background facts under their sources.
// $rows: [{id: "77ab…", source: "Source:…", properties: {id: "77ab…", fact: "0f3a…", source: "Source:…"}}]
UNWIND $rows AS row
WITH row WHERE row.id IS NOT NULL
MATCH (source:Source {id: row.source})
MERGE (evidence:Evidence {id: row.id})
SET evidence += row.properties
MERGE (evidence)-[place:FROM]->(source)
SET place.lettergraph = [];
