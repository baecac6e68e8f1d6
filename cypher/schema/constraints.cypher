// Every node of one kind has an id of its own. The index comes after its constraint: on Neo4j it then
// changes nothing, and the embedded engine, whose constraints make no index, finds nodes by it.

CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE INDEX entity_id_index IF NOT EXISTS FOR (n:Entity) ON (n.id);

CREATE CONSTRAINT section_id IF NOT EXISTS FOR (n:Section) REQUIRE n.id IS UNIQUE;
CREATE INDEX section_id_index IF NOT EXISTS FOR (n:Section) ON (n.id);

CREATE CONSTRAINT evidence_id IF NOT EXISTS FOR (n:Evidence) REQUIRE n.id IS UNIQUE;
CREATE INDEX evidence_id_index IF NOT EXISTS FOR (n:Evidence) ON (n.id);

CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE INDEX source_id_index IF NOT EXISTS FOR (n:Source) ON (n.id);

CREATE CONSTRAINT letter_share_id IF NOT EXISTS FOR (n:LetterShare) REQUIRE n.id IS UNIQUE;
CREATE INDEX letter_share_id_index IF NOT EXISTS FOR (n:LetterShare) ON (n.id);

// The proof of a fact, and what stands in one letter, are looked up by these.
CREATE INDEX evidence_fact IF NOT EXISTS FOR (n:Evidence) ON (n.fact);
CREATE INDEX evidence_letter IF NOT EXISTS FOR (n:Evidence) ON (n.letter);
CREATE INDEX section_letter IF NOT EXISTS FOR (n:Section) ON (n.letter);
