// The letters that are there, without their texts.
MATCH (letter:Letter) WHERE letter.lettergraph IS NOT NULL AND letter.sha256 IS NOT NULL
RETURN letter.id AS id, letter.docNumber AS docNumber, letter.sha256 AS sha256;
