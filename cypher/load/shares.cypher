// Writes down what letters have a share of, in the transaction that puts it in place.
// $rows: [{id: "Letter:…", properties: {id: "Letter:…", digest: "9c1e…", contents: "…"}}]
UNWIND $rows AS row
WITH row WHERE row.id IS NOT NULL
MERGE (share:LetterShare {id: row.id})
SET share += row.properties;
