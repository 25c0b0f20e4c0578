"""Every night: measure the outcomes of one clinic.

Only a fault of the program (exit code 1) is tried again. Bad data (3) raises an alert, and the next night is tried as
usual. Identifying data (4) stops the schedule until a person has looked.
"""

from __future__ import annotations

import json
import logging
import subprocess
from datetime import datetime, timedelta

from airflow.decorators import dag, task
from airflow.exceptions import AirflowException, AirflowFailException

OUTCOMES = "/opt/outcomes/outcomes"
MAPPING = "/data/exports/mapping.yaml"
OUTPUT = "/data/results/clinic"
CLOSED_OUTPUT = "/data/closed/clinic"
ENGINE: list[str] = []  # on a cluster: ["--flinkMaster=flink.example.org:8081"]

COMPLETE, FAULT, USAGE, DATA, IDENTIFYING_DATA = range(5)


def alert(message: str) -> None:
    """Tells the people who answer for the data: put your own way here."""
    logging.getLogger(__name__).error(message)


def stop_the_schedule() -> None:
    """Takes no further night until a person starts the schedule again."""
    subprocess.run(["airflow", "dags", "pause", "--yes", "outcomes"], check=True)


def judge(exit_code: int, said: str) -> None:
    """Raises what Airflow needs for an exit code of the program."""
    if exit_code == COMPLETE:
        return
    if exit_code == IDENTIFYING_DATA:
        stop_the_schedule()
        alert(said)
        raise AirflowFailException(said)
    if exit_code == DATA:
        alert(said)
        raise AirflowFailException(said)
    if exit_code == USAGE:
        raise AirflowFailException(said)
    raise AirflowException(said)  # 1, and signals: tried again


def call(*arguments: str) -> tuple[int, dict, str]:
    """Runs the program; returns its exit code, its line, and the last thing it said."""
    ended = subprocess.run([OUTCOMES, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    line = json.loads(ended.stdout) if ended.stdout.strip() else {}
    said = (ended.stderr.strip().splitlines() or [f"exit code {ended.returncode}"])[-1]
    return ended.returncode, line, said


@dag(
    dag_id="outcomes",
    schedule="15 2 * * *",
    start_date=datetime(2026, 1, 1),
    catchup=False,
    max_active_runs=1,
)
def outcomes():
    @task(retries=2, retry_delay=timedelta(minutes=10), execution_timeout=timedelta(hours=4))
    def measure(ts_nodash: str | None = None, ti=None) -> dict:
        name = f"--runId={ts_nodash}"
        if ti.try_number > 1:
            # The job of a launcher that died may have come to its end on the cluster.
            exit_code, line, _ = call("finish", f"--output={OUTPUT}", name)
            if exit_code == COMPLETE:
                return line
        exit_code, line, said = call(
            "run",
            "--quiet",
            f"--mapping={MAPPING}",
            f"--output={OUTPUT}",
            f"--closedOutput={CLOSED_OUTPUT}",
            name,
            *ENGINE,
        )
        judge(exit_code, said)
        return line

    measure()


outcomes()
