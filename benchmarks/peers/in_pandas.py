"""Onset, durability, maintenance and adverse events of everyone, by the rules of the protocol r-reference.

Usage: python3 in_pandas.py EXPORTS OUTPUT
"""

import pathlib
import sys

import numpy as np
import pandas as pd
from lifelines import KaplanMeierFitter

exports, output = (pathlib.Path(argument) for argument in sys.argv[1:3])
output.mkdir(parents=True, exist_ok=True)

DAYS_PER_MONTH = 30.4375
DAYS_PER_YEAR = 365.25
KEYS = ["patient_id", "instrument"]


def read(name, columns, dates):
    return pd.read_csv(exports / f"{name}.csv", usecols=columns, parse_dates=dates)


def write(table, name):
    table.to_csv(output / f"{name}.csv", index=False)


def days(difference):
    return difference.dt.days


sessions = read(
    "sessions", ["patient_id", "session_date", "session_time", "status"], ["session_date"]
)
sessions = (
    sessions[sessions["status"] != "not_given"]
    .sort_values(["patient_id", "session_date", "session_time"])
    .drop_duplicates(["patient_id", "session_date"])
)

items = [f"item_{number}" for number in range(1, 11)]
scores = read(
    "assessments",
    [*KEYS, "assessed_date", "assessed_time", "relation_to_session", "total_score", *items],
    ["assessed_date"],
)
for instrument, count, may_miss in [("PHQ-9", 9, 2), ("GAD-7", 7, 2), ("MADRS", 10, 1)]:
    own = scores[scores["instrument"] == instrument]
    answers = own[items[:count]]
    answered, missing = answers.sum(axis=1), answers.isna().sum(axis=1)
    # A total that is the sum of too few answers is none: it takes the others for 0.
    too_few = (missing > may_miss) & (missing < count) & (own["total_score"] == answered)
    total = own["total_score"].fillna(answered.where(missing == 0)).mask(too_few)
    scores.loc[own.index, "total_score"] = total
scores = scores.drop(columns=items).dropna(subset="total_score")

# Who was treated, from when, and until when anything is known of them.
by_patient = sessions.groupby("patient_id")
treated = pd.DataFrame(
    {
        "first_day": by_patient["session_date"].min(),
        "last_day": by_patient["session_date"].max(),
    }
).reset_index()
first_times = sessions.drop_duplicates("patient_id")[["patient_id", "session_time"]]
last_scores = scores.groupby("patient_id")["assessed_date"].max().rename("last_score").reset_index()
patients = read(
    "patients",
    ["patient_id", "observation_end_date", "death_date"],
    ["observation_end_date", "death_date"],
)
treated = (
    treated.merge(first_times.rename(columns={"session_time": "first_time"}), on="patient_id")
    .merge(last_scores, on="patient_id", how="left")
    .merge(patients, on="patient_id", how="left")
)
treated["end_day"] = treated[["observation_end_date", "death_date"]].min(axis=1)
treated["end_day"] = treated["end_day"].fillna(treated["last_score"])
treated["end_day"] = treated[["end_day", "last_day"]].max(axis=1)

# 1 and 2. Onset and durability: days to the first response, and from it to its loss.
scores = scores.merge(treated[["patient_id", "first_day", "first_time"]], on="patient_id")
is_first_day = scores["assessed_date"] == scores["first_day"]
relation = scores["relation_to_session"]
is_timed_after = scores["assessed_time"] > scores["first_time"].where(
    scores["assessed_time"].notna() & scores["first_time"].notna(), "99"
)
is_before = (scores["assessed_date"] < scores["first_day"]) | (
    is_first_day
    & ~relation.isin(["during", "post_dose"])
    & ((relation == "pre_dose") | ~is_timed_after)
)
scores = scores.sort_values([*KEYS, "assessed_date"])
is_before = is_before.reindex(scores.index)
before, later = scores[is_before], scores[~is_before]

courses = before.groupby(KEYS).agg(first_day=("first_day", "first"), baseline=("total_score", "last"))
courses = courses[courses["baseline"] >= 1]
later = later[[*KEYS, "assessed_date", "total_score"]].merge(courses.reset_index(), on=KEYS)
courses["last_day"] = later.groupby(KEYS)["assessed_date"].max()
courses["last_day"] = courses["last_day"].fillna(courses["first_day"])
is_response = 2 * later["total_score"] <= later["baseline"]
courses["response_day"] = later[is_response].groupby(KEYS)["assessed_date"].min()
later = later.merge(courses[["response_day"]].reset_index(), on=KEYS)
is_loss = (later["assessed_date"] > later["response_day"]) & (
    2 * later["total_score"] > later["baseline"]
)
courses["loss_day"] = later[is_loss].groupby(KEYS)["assessed_date"].min()


def kaplan_meier(follow_up, name):
    curves, summaries = [], []
    for instrument, group in follow_up.groupby("instrument"):
        fitter = KaplanMeierFitter().fit(group["days"], group["is_event"])
        table = fitter.event_table[fitter.event_table["removed"] > 0]
        limits = fitter.confidence_interval_.loc[table.index]
        curves.append(
            pd.DataFrame(
                {
                    "instrument": instrument,
                    "day": table.index,
                    "at_risk": table["at_risk"],
                    "events": table["observed"],
                    "censored": table["censored"],
                    "survival": fitter.survival_function_.loc[table.index].iloc[:, 0],
                    "lower_95": limits.iloc[:, 0],
                    "upper_95": limits.iloc[:, 1],
                }
            )
        )
        summaries.append((instrument, len(group), group["is_event"].sum(), fitter.median_survival_time_))
    write(pd.concat(curves), f"{name}_curve")
    columns = ["instrument", "n_patients", "n_events", "median_days"]
    write(pd.DataFrame(summaries, columns=columns), f"{name}_summary")


onset = courses.assign(
    days=days(courses["response_day"].fillna(courses["last_day"]) - courses["first_day"]),
    is_event=courses["response_day"].notna(),
)
responders = courses[courses["response_day"].notna()]
durability = responders.assign(
    days=days(responders["loss_day"].fillna(responders["last_day"]) - responders["response_day"]),
    is_event=responders["loss_day"].notna(),
)
kaplan_meier(onset, "onset")
kaplan_meier(durability, "durability")

# 3. Maintenance: sessions by month after the induction.
sessions = sessions.merge(treated[["patient_id", "first_day"]], on="patient_id")
by_patient = sessions.groupby("patient_id")
is_later = (
    (by_patient.cumcount() >= 8)
    | (days(by_patient["session_date"].diff()) > 7)
    | (days(sessions["session_date"] - sessions["first_day"]) > 28)
)
is_later = is_later.groupby(sessions["patient_id"]).cummax()
induction = sessions[~is_later].groupby("patient_id")["session_date"].max().rename("induction_end")
maintenance = treated.merge(induction.reset_index(), on="patient_id")
maintenance["observed_days"] = days(maintenance["end_day"] - maintenance["induction_end"])

number_of_months = np.ceil(maintenance["observed_days"] / DAYS_PER_MONTH).astype(int)
months = maintenance.loc[
    maintenance.index.repeat(number_of_months), ["patient_id", "observed_days"]
].reset_index(drop=True)
months["month"] = months.groupby("patient_id").cumcount() + 1
months["from_day"] = np.floor(DAYS_PER_MONTH * (months["month"] - 1)).astype(int) + 1
months["to_day"] = np.floor(DAYS_PER_MONTH * months["month"]).astype(int)

sessions = sessions.merge(induction.reset_index(), on="patient_id")
since_induction = days(sessions["session_date"] - sessions["induction_end"])
sessions["month"] = np.ceil(since_induction / DAYS_PER_MONTH).astype(int)
of_month = (
    sessions[since_induction > 0].groupby(["patient_id", "month"]).size().rename("n_sessions").reset_index()
)
months = months.merge(of_month, on=["patient_id", "month"], how="left").fillna({"n_sessions": 0})
is_whole = months["to_day"] <= months["observed_days"]
write(
    months.assign(
        person_days=months[["to_day", "observed_days"]].min(axis=1) - months["from_day"] + 1,
        is_whole=is_whole,
        is_without=is_whole & (months["n_sessions"] == 0),
    )
    .groupby("month")
    .agg(
        n_patients=("patient_id", "size"),
        person_days=("person_days", "sum"),
        n_sessions=("n_sessions", "sum"),
        n_patients_whole_month=("is_whole", "sum"),
        n_patients_without_session=("is_without", "sum"),
    )
    .reset_index(),
    "maintenance_by_month",
)

# 4. Treatment-emergent adverse events: patients, records, and rates in time.
events = read(
    "adverse_events",
    ["patient_id", "onset_date", "end_date", "term", "category", "serious"],
    ["onset_date", "end_date"],
).merge(treated[["patient_id", "first_day", "end_day"]], on="patient_id")
onset_day = events["onset_date"].fillna(events["first_day"])
events["is_onset_unknown"] = events["onset_date"].isna()
events["days_after"] = days(events["end_day"] - onset_day).clip(lower=0)
events = events[(onset_day >= events["first_day"]) & ~(events["end_date"] < events["first_day"])]
n_exposed = len(treated)
person_days = (days(treated["end_day"] - treated["first_day"]) + 1).sum()


def of_level(events, level, columns):
    by_patient = (
        events.groupby(["patient_id", *columns])
        .agg(
            n_events=("days_after", "size"),
            n_onset_unknown=("is_onset_unknown", "sum"),
            days_after_first=("days_after", "max"),
        )
        .reset_index()
    )
    by_patient["level"] = level
    return (
        by_patient.groupby(["level", *columns])
        .agg(
            n_patients=("patient_id", "size"),
            n_events=("n_events", "sum"),
            n_onset_unknown=("n_onset_unknown", "sum"),
            days_after_first=("days_after_first", "sum"),
        )
        .reset_index()
    )


rates = pd.concat(
    [
        of_level(events, "any", []),
        of_level(events[events["serious"] == "yes"], "serious", []),
        of_level(events, "category", ["category"]),
        of_level(events, "term", ["category", "term"]),
    ]
)
rates["n_exposed"] = n_exposed
rates["proportion"] = rates["n_patients"] / n_exposed
rates["person_years"] = person_days / DAYS_PER_YEAR
rates["person_years_to_first"] = (person_days - rates["days_after_first"]) / DAYS_PER_YEAR
rates["eair_per_100_py"] = 100 * rates["n_patients"] / rates["person_years_to_first"]
rates["event_rate_per_100_py"] = 100 * rates["n_events"] / rates["person_years"]
write(
    rates[["level", "category", "term", "n_exposed", "n_patients", "proportion"]],
    "adverse_events_by_patient",
)
write(rates.drop(columns=["days_after_first", "proportion"]), "adverse_event_rates")
