// zh: 总数由什么构成
// en: What totals are made of
// answers zh: 每个总数、它的各个部分和所占比例（部分之间可能重叠，相加不一定等于总数）。
// answers en: Every total with its parts and their shares; parts may overlap, so they need not add up.
MATCH (part:Measure)-[:PART_OF]->(total:Measure)
MATCH (total)<-[:HAS_MEASURE|HAS_TARGET]-(x:Entity)
WITH DISTINCT x, total, part
ORDER BY part.value DESC, part.metric
RETURN x.name AS subject, total.metric AS total, total.value AS value, total.unit AS unit,
  collect({
    metric: part.metric, value: part.value,
    percent: CASE WHEN total.value > 0 AND total.unit = part.unit
      THEN round(1000.0 * part.value / total.value) / 10 END
  }) AS parts
ORDER BY subject, total;
