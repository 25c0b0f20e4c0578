"""What the measurements ran on, and what is missing to run them."""

import importlib.metadata
import importlib.util
import os
import pathlib
import platform
import shutil
import subprocess

PYTHON_PACKAGES = ["duckdb", "lifelines", "pandas", "pyarrow"]
R_PACKAGES = ["data.table", "survival"]


def missing():
    """Returns what is not installed, each with the command that installs it."""
    found = []
    packages = [name for name in PYTHON_PACKAGES if importlib.util.find_spec(name) is None]
    if packages:
        found.append(f"Python packages {', '.join(packages)} (pip install -r benchmarks/requirements.txt)")
    if any(shutil.which(tool) is None for tool in ("java", "javac", "jfr")):
        found.append("a JDK from 17 on")
    if shutil.which("Rscript") is None or not _has_r_packages():
        found.append(
            "R with data.table and survival (apt-get install r-base-core r-cran-survival r-cran-data.table)"
        )
    if len(os.sched_getaffinity(0)) < 2:
        found.append("a second processor")
    return found


def description(repository):
    """Returns lines that name the machine and every version."""
    return [
        f"- {_processor()}, {os.cpu_count()} processors of which two were used; {_memory()} GB of memory",
        f"- {_system()}, Linux {platform.release()}",
        f"- this repository at commit {_commit(repository)}; {_first_line(['java', '-version'])}",
        f"- Python {platform.python_version()}: "
        + ", ".join(f"{name} {importlib.metadata.version(name)}" for name in PYTHON_PACKAGES),
        f"- {_r('cat(R.version.string)')}: "
        + ", ".join(f"{name} {_r(f'cat(as.character(packageVersion({name!r})))')}" for name in R_PACKAGES),
    ]


def _has_r_packages():
    return _r("cat(all(sapply(c('data.table', 'survival'), requireNamespace, quietly = TRUE)))") == "TRUE"


def _r(expression):
    return subprocess.run(["Rscript", "-e", expression], capture_output=True, text=True).stdout.strip()


def _first_line(command):
    run = subprocess.run(command, capture_output=True, text=True)
    return (run.stdout + run.stderr).splitlines()[0]


def _commit(repository):
    return _first_line(["git", "-C", str(repository), "describe", "--always", "--dirty"])


def _field(path, name, separator):
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        if line.startswith(name):
            return line.split(separator, 1)[1].strip().strip('"')
    return "unknown"


def _processor():
    return _field("/proc/cpuinfo", "model name", ":")


def _memory():
    return round(int(_field("/proc/meminfo", "MemTotal", ":").split()[0]) / 1024**2)


def _system():
    return _field("/etc/os-release", "PRETTY_NAME", "=")
