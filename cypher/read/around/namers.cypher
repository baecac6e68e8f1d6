// The letters that name some entities, or state a fact of them.
// $ids: ["Company:vivo"]
UNWIND $ids AS id
// The embedded engine begins where the pattern does: at the entity, not at every section.
MATCH (entity:Entity {id: id})
MATCH (entity)<-[mention:MENTIONS]-(section:Section) WHERE mention.lettergraph IS NOT NULL
RETURN DISTINCT id AS entity, [section.letter] AS letters
UNION
UNWIND $ids AS id
MATCH (entity:Entity {id: id})-[fact]-(:Entity) WHERE fact.lettergraph IS NOT NULL
RETURN DISTINCT id AS entity, fact.letters AS letters;
