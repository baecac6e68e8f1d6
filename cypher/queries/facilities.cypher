// zh: 科学装置和依托它们的成果
// en: Facilities and what is based on them
// answers zh: 每个装置、实验室和平台的建设状态、所属和所在、指标，以及依托它的成果和它办起的事。
// answers en: For every facility, laboratory and platform: how far its building is, what it belongs to, its figures, what is based on it and what it set up.
MATCH (f:Entity)
WHERE f:Facility OR f:Laboratory OR f:Platform
OPTIONAL MATCH (f)-[r]-(x:Entity)
WITH f, r, x, CASE WHEN r IS NULL THEN null ELSE startNode(r).id = f.id END AS out ORDER BY x.name
RETURN f.name AS facility, f.type AS type,
  collect(DISTINCT CASE WHEN type(r) IN ['BUILDS', 'LAUNCHES', 'ESTABLISHES'] AND NOT out
    THEN x.name + '：' + r.status END) AS builtBy,
  collect(DISTINCT CASE WHEN type(r) IN ['PART_OF', 'LOCATED_IN'] AND out THEN x.name END) AS within,
  collect(DISTINCT CASE WHEN type(r) = 'PART_OF' AND NOT out THEN x.name END) AS parts,
  collect(DISTINCT CASE WHEN type(r) = 'BASED_ON' AND NOT out THEN x.name END) AS basedOnIt,
  collect(DISTINCT CASE WHEN type(r) IN ['BUILDS', 'ESTABLISHES', 'PRODUCES', 'LAUNCHES'] AND out
    THEN x.name END) AS setUp,
  collect(DISTINCT CASE WHEN type(r) IN ['HAS_MEASURE', 'HAS_TARGET']
    THEN x.metric + ' ' + x.original END) AS figures
ORDER BY type, facility;
