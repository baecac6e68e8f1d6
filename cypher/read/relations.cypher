// The relations that are in use, whoever put them there.
CALL db.relationshipTypes() YIELD relationshipType
RETURN relationshipType AS name;
