// Puts the publications that background facts cite in place.
// $rows: [{id: "Source:…", properties: {id: "Source:…", title: "…", publisher: "…", date: "2021-01-01"}}]
UNWIND $rows AS row
WITH row WHERE row.id IS NOT NULL
MERGE (source:Source {id: row.id})
SET source += row.properties;
