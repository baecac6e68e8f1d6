// Writes down which project made what the store holds.
// $properties: {id: "origin", project: "…", name: "…", folder: "…", version: "0.2.0"}
MERGE (origin:StoreOrigin {id: 'origin'})
SET origin += $properties;
