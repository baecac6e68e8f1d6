// Whether anything of ours is there.
MATCH (node) WHERE node.lettergraph IS NOT NULL
RETURN node.id AS id LIMIT 1;
