// Ties sections to the entities they name; the places count code points of the letter's text.
// $rows: [{section: "Letter:…#1", entity: "Company:vivo", properties: {starts: [12, 80], ends: [16, 84]}}]
UNWIND $rows AS row
WITH row WHERE row.section IS NOT NULL
MATCH (section:Section {id: row.section})
MATCH (entity:Entity {id: row.entity})
MERGE (section)-[mention:MENTIONS]->(entity)
SET mention += row.properties;
