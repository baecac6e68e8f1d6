// Puts the sections of letters in place.
// $rows: [{id: "Letter:…#1", letter: "Letter:…", properties: {id: "Letter:…#1", heading: "…"}}]
UNWIND $rows AS row
WITH row WHERE row.id IS NOT NULL
MATCH (letter:Letter {id: row.letter})
MERGE (section:Section {id: row.id})
SET section += row.properties
MERGE (letter)-[place:HAS_SECTION]->(section)
SET place.lettergraph = [];
