// The letters that name some entities, or state a fact of them.
// $ids: ["Company:vivo"]
UNWIND $ids AS id
MATCH (section:Section)-[mention:MENTIONS]->(entity:Entity {id: id}) WHERE mention.lettergraph IS NOT NULL
RETURN DISTINCT id AS entity, [section.letter] AS letters
UNION
UNWIND $ids AS id
MATCH (entity:Entity {id: id})-[fact]-(:Entity) WHERE fact.lettergraph IS NOT NULL
RETURN DISTINCT id AS entity, fact.letters AS letters;
