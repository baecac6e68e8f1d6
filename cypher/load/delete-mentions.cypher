// Takes away that sections name entities.
// $rows: [{section: "Letter:…#1", entity: "Company:vivo"}]
UNWIND $rows AS row
MATCH (section:Section {id: row.section})-[mention:MENTIONS]->(entity:Entity {id: row.entity})
WHERE mention.lettergraph IS NOT NULL
DELETE mention;
