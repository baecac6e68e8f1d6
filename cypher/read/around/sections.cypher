// The sections of some letters.
// $ids: ["Letter:…"]
UNWIND $ids AS letter
MATCH (section:Section {letter: letter}) WHERE section.lettergraph IS NOT NULL
RETURN section.id AS id, properties(section) AS properties;
