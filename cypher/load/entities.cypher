// Puts entities of one type in place: new ones are made, known ones get these properties, a null takes one away.
// The loader puts the type's name for `Type`: neither engine takes a label as a parameter.
// $rows: [{id: "Company:vivo", properties: {id: "Company:vivo", name: "vivo"}}]
UNWIND $rows AS row
WITH row WHERE row.id IS NOT NULL
MERGE (entity:Entity {id: row.id})
SET entity:`Type`
SET entity += row.properties;
