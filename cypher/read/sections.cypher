// Everything that is kept of the letters' sections.
MATCH (section:Section) WHERE section.lettergraph IS NOT NULL
RETURN section.id AS id, properties(section) AS properties;
