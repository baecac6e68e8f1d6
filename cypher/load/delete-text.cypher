// Takes the sections of a letter, their mentions and the quotes in them away.
// $letter: "Letter:…"
MATCH (section:Section {letter: $letter})
DETACH DELETE section;

MATCH (evidence:Evidence {letter: $letter})
DETACH DELETE evidence;
