// Whether anything is there, whoever put it.
MATCH (node)
RETURN 1 AS one LIMIT 1;
