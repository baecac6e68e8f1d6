// What was done to the store, the last first.
MATCH (event:StoreEvent) WHERE event.lettergraph IS NOT NULL
RETURN event.id AS id, properties(event) AS properties
ORDER BY event.id DESC
LIMIT 10000;
