// Says where entities stand in the picture, and in which community; the names of these properties are ours.
// $rows: [{id: "Company:vivo", x: 12.5, y: -40, community: 3}]
UNWIND $rows AS row
MATCH (entity:Entity {id: row.id}) WHERE entity.lettergraph IS NOT NULL
SET entity += {x: row.x, y: row.y, community: row.community}
SET entity.lettergraph = [name IN entity.lettergraph WHERE NOT name IN ['x', 'y', 'community']] + ['community', 'x', 'y'];
