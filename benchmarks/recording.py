"""Which part of the program the time goes to, out of a recording of the Java Flight Recorder."""

import collections
import re
import subprocess

OURS = re.compile(r"\s+org\.ketamineoutcomes\.((?:[a-z]\w*\.)*)[A-Z]")
OTHERS = ["org.apache.beam", "org.apache.flink", "org.apache.parquet", "org.apache.avro"]
SAMPLE = "jdk.ExecutionSample {"


def shares(recording):
    """Returns the share of samples of each part, the largest first.

    A sample belongs to Commons CSV if that is on its stack, or else to the package of its innermost frame
    of ours, or else to a library. The JVM's own work, such as compiling and collecting, has no samples.
    """
    printed = subprocess.run(
        ["jfr", "print", "--events", "jdk.ExecutionSample", "--stack-depth", "64", str(recording)],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    counts = collections.Counter(_part(sample) for sample in printed.split(SAMPLE)[1:])
    return [(part, count / counts.total()) for part, count in counts.most_common()]


def _part(sample):
    if "org.apache.commons.csv" in sample:
        return "Commons CSV"
    ours = OURS.search(sample)
    if ours:
        return f"`{ours.group(1).rstrip('.')}`" if ours.group(1) else "the root package"
    return next((f"{name}, none of ours" for name in OTHERS if name in sample), "the rest")
