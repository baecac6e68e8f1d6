// Puts quotes under the sections they stand in.
// $rows: [{id: "9c1e…", section: "Letter:…#1", properties: {id: "9c1e…", fact: "0f3a…", exact: "…"}}]
UNWIND $rows AS row
WITH row WHERE row.id IS NOT NULL
MATCH (section:Section {id: row.section})
MERGE (evidence:Evidence {id: row.id})
SET evidence += row.properties
MERGE (evidence)-[place:`IN`]->(section)
SET place.lettergraph = [];
