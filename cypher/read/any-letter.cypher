// Whether anything of a letter is there.
MATCH (section:Section) WHERE section.lettergraph IS NOT NULL
RETURN section.id AS id LIMIT 1;
