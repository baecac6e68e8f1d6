// The properties that are in use, whoever put them there.
CALL db.propertyKeys() YIELD propertyKey
RETURN propertyKey AS name;
