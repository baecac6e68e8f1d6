"""Reads letters on Apache Spark: lines {"text": …} in, one letter's graph a line out, in the same order; see docs/scale.md.

python scripts/spark-extract.py MASTER LETTERS.ndjson OUT.ndjson [COMMAND]
"""
import sys

from pyspark.sql import SparkSession

master, letters, out, *rest = sys.argv[1:]
command = rest[0] if rest else "lettergraph extract - --ndjson --quiet"
spark = SparkSession.builder.master(master).appName("lettergraph").getOrCreate()
lines = spark.sparkContext.textFile(letters, minPartitions=4)
# A partition is one process, which reads its lines one by one; 3 says that some were left out.
graphs = lines.pipe(f"sh -c '{command} || test $? -eq 3'", checkCode=True)
with open(out, "w", encoding="utf-8") as file:
    for graph in graphs.toLocalIterator():
        file.write(graph + "\n")
spark.stop()
