// Writes down how the store is laid out, and whether a load has come to its end.
// $properties: {id: "state", layout: 3, whole: true}
MERGE (state:StoreState {id: 'state'})
SET state += $properties;
