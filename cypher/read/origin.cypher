// Which project made what the store holds.
MATCH (origin:StoreOrigin {id: 'origin'})
RETURN origin.id AS id, properties(origin) AS properties;
