"""Checks outcomes.py with the Airflow that is installed beside this Python; nothing is scheduled."""

import importlib.util
import pathlib
from unittest import mock

from airflow.exceptions import AirflowException, AirflowFailException
from airflow.models import DagBag

FILE = pathlib.Path(__file__).with_name("outcomes.py")

bag = DagBag(str(FILE), include_examples=False)
assert not bag.import_errors, bag.import_errors
measure = bag.dags["outcomes"].get_task("measure")
assert measure.retries == 2, measure.retries
assert bag.dags["outcomes"].max_active_runs == 1

spec = importlib.util.spec_from_file_location("outcomes_file", FILE)
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)


def judged(exit_code):
    """Returns what is raised, how many alerts were given, and whether the schedule was stopped."""
    with mock.patch.object(module, "alert") as alert, mock.patch.object(module, "stop_the_schedule") as stop:
        try:
            module.judge(exit_code, "why")
            raised = None
        except AirflowException as error:
            raised = type(error)
        return raised, alert.call_count, stop.call_count


assert judged(0) == (None, 0, 0)
assert judged(1) == (AirflowException, 0, 0)
assert judged(-9) == (AirflowException, 0, 0)
assert judged(2) == (AirflowFailException, 0, 0)
assert judged(3) == (AirflowFailException, 1, 0)
assert judged(4) == (AirflowFailException, 1, 1)
print("as expected")
