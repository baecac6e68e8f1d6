// The labels that are in use, whoever put them there.
CALL db.labels() YIELD label
RETURN label AS name;
