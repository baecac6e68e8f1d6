// How much is there that this program has loaded.
MATCH (letter:Letter) WHERE letter.lettergraph IS NOT NULL AND letter.sha256 IS NOT NULL
RETURN 'letters' AS what, count(letter) AS number
UNION ALL
MATCH (entity:Entity) WHERE entity.lettergraph IS NOT NULL
RETURN 'entities' AS what, count(entity) AS number
UNION ALL
MATCH (:Entity)-[fact]->(:Entity) WHERE fact.lettergraph IS NOT NULL
RETURN 'facts' AS what, count(fact) AS number;
