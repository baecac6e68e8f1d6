// Everything that is kept of the letters' sections.
MATCH (section:Section)
RETURN section.id AS id, properties(section) AS properties;
