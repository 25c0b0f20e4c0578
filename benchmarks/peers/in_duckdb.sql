-- Onset, durability, maintenance and adverse events of everyone, by the rules of the protocol r-reference.
-- The variable `exports` is the folder of the four exports; results go to the working directory.

CREATE TEMP TABLE sessions AS
SELECT patient_id, session_date AS day, min(session_time) AS session_time
FROM read_csv(getvariable('exports') || '/sessions.csv')
WHERE status IS DISTINCT FROM 'not_given'
GROUP BY ALL;

-- A total that is the sum of too few answers is none: it takes the others for 0.
CREATE TEMP TABLE scores AS
WITH answers AS (
  SELECT *, CASE instrument
      WHEN 'PHQ-9' THEN [item_1, item_2, item_3, item_4, item_5, item_6, item_7, item_8, item_9]
      WHEN 'GAD-7' THEN [item_1, item_2, item_3, item_4, item_5, item_6, item_7]
      WHEN 'MADRS' THEN [item_1, item_2, item_3, item_4, item_5, item_6, item_7, item_8, item_9, item_10]
    END AS items,
    CASE instrument WHEN 'MADRS' THEN 1 ELSE 2 END AS may_miss
  FROM read_csv(getvariable('exports') || '/assessments.csv')
)
SELECT patient_id, instrument, assessed_date AS day, assessed_time, relation_to_session AS relation,
  CASE
    WHEN total_score IS NULL THEN CASE WHEN list_count(items) = len(items) THEN list_sum(items) END
    WHEN list_count(items) BETWEEN 1 AND len(items) - may_miss - 1 AND list_sum(items) = total_score THEN NULL
    ELSE total_score
  END AS score
FROM answers
WHERE score IS NOT NULL;

-- Who was treated, from when, and until when anything is known of them.
CREATE TEMP TABLE treated AS
WITH treatment AS (
  SELECT patient_id, min(day) AS first_day, max(day) AS last_day, arg_min(session_time, day) AS first_time
  FROM sessions GROUP BY patient_id
), seen AS (
  SELECT patient_id, max(day) AS last_score FROM scores GROUP BY patient_id
)
SELECT patient_id, first_day, first_time, last_day,
  greatest(last_day, coalesce(least(observation_end_date, death_date), last_score)) AS end_day
FROM treatment
LEFT JOIN seen USING (patient_id)
LEFT JOIN read_csv(getvariable('exports') || '/patients.csv') USING (patient_id);

-- 1 and 2. Onset and durability: days to the first response, and from it to its loss.
CREATE TEMP TABLE ordered AS
SELECT patient_id, instrument, day, first_day, score,
  day < first_day OR (day = first_day AND CASE relation
    WHEN 'pre_dose' THEN true
    WHEN 'during' THEN false
    WHEN 'post_dose' THEN false
    ELSE coalesce(assessed_time <= first_time, true)
  END) AS is_before
FROM scores JOIN treated USING (patient_id);

CREATE TEMP TABLE responses AS
WITH baselines AS (
  SELECT patient_id, instrument, first_day, arg_max(score, day) AS baseline
  FROM ordered WHERE is_before GROUP BY ALL HAVING baseline >= 1
), later AS (
  SELECT patient_id, instrument, day, score FROM ordered WHERE NOT is_before
)
SELECT patient_id, instrument, first_day, baseline,
  min(day) FILTER (2 * score <= baseline) AS response_day, coalesce(max(day), first_day) AS last_day
FROM baselines LEFT JOIN later USING (patient_id, instrument)
GROUP BY patient_id, instrument, first_day, baseline;

CREATE TEMP TABLE follow_up AS
SELECT 'onset' AS outcome, instrument, coalesce(response_day, last_day) - first_day AS day,
  response_day IS NOT NULL AS is_event
FROM responses
UNION ALL
SELECT 'durability', instrument, coalesce(loss_day, last_day) - response_day, loss_day IS NOT NULL
FROM (
  SELECT r.instrument, r.response_day, r.last_day, min(o.day) AS loss_day
  FROM responses r LEFT JOIN ordered o
    ON o.patient_id = r.patient_id AND o.instrument = r.instrument
    AND o.day > r.response_day AND 2 * o.score > r.baseline
  WHERE r.response_day IS NOT NULL
  GROUP BY r.patient_id, r.instrument, r.response_day, r.last_day
);

-- Kaplan-Meier with Greenwood's variance and limits on the log-log scale.
CREATE TEMP TABLE curves AS
WITH counted AS (
  SELECT outcome, instrument, day, count(*) FILTER (is_event) AS events, count(*) FILTER (NOT is_event) AS censored
  FROM follow_up GROUP BY ALL
), at_risk AS (
  SELECT *, sum(events + censored) OVER (PARTITION BY outcome, instrument ORDER BY day DESC) AS at_risk FROM counted
), estimated AS (
  SELECT *, product(1 - events / at_risk) OVER so_far AS survival,
    sum(events / nullif(at_risk * (at_risk - events), 0)) OVER so_far AS variance
  FROM at_risk WINDOW so_far AS (PARTITION BY outcome, instrument ORDER BY day)
), scaled AS (
  SELECT *, CASE WHEN survival > 0 AND survival < 1 THEN 1.959963984540054 * sqrt(variance) / ln(survival) END AS width
  FROM estimated
)
SELECT outcome, instrument, day, at_risk, events, censored, survival,
  pow(survival, exp(-width)) AS lower_95, pow(survival, exp(width)) AS upper_95
FROM scaled;

-- The first day at or below a half; where it is a half for a stretch of days, the middle of the stretch.
CREATE TEMP TABLE summaries AS
SELECT outcome, instrument, sum(events + censored) AS n_patients, sum(events) AS n_events,
  (min(day) FILTER (survival <= 0.5 + 1e-9) + min(day) FILTER (survival <= 0.5 - 1e-9)) / 2 AS median_days
FROM curves GROUP BY ALL;

COPY (SELECT * EXCLUDE outcome FROM curves WHERE outcome = 'onset') TO 'onset_curve.csv';
COPY (SELECT * EXCLUDE outcome FROM curves WHERE outcome = 'durability') TO 'durability_curve.csv';
COPY (SELECT * EXCLUDE outcome FROM summaries WHERE outcome = 'onset') TO 'onset_summary.csv';
COPY (SELECT * EXCLUDE outcome FROM summaries WHERE outcome = 'durability') TO 'durability_summary.csv';

-- 3. Maintenance: sessions by month after the induction.
CREATE TEMP TABLE maintenance AS
WITH numbered AS (
  SELECT patient_id, day, row_number() OVER by_day AS n, day - lag(day) OVER by_day AS gap,
    day - first_value(day) OVER by_day AS since_first
  FROM sessions WINDOW by_day AS (PARTITION BY patient_id ORDER BY day)
), marked AS (
  SELECT patient_id, day,
    bool_or(n > 8 OR coalesce(gap > 7, false) OR since_first > 28) OVER (PARTITION BY patient_id ORDER BY day) AS is_later
  FROM numbered
)
SELECT patient_id, induction_end, end_day - induction_end AS observed_days
FROM (SELECT patient_id, max(day) FILTER (NOT is_later) AS induction_end FROM marked GROUP BY patient_id)
JOIN treated USING (patient_id);

COPY (
  WITH months AS (
    SELECT month, floor(30.4375 * (month - 1))::INT + 1 AS from_day, floor(30.4375 * month)::INT AS to_day
    FROM range(1, 1200) AS numbers(month)
  ), sessions_by_month AS (
    SELECT patient_id, ceil((day - induction_end) / 30.4375)::BIGINT AS month, count(*) AS sessions
    FROM sessions JOIN maintenance USING (patient_id)
    WHERE day > induction_end
    GROUP BY ALL
  )
  SELECT month, count(*) AS n_patients, sum(least(to_day, observed_days) - from_day + 1) AS person_days,
    coalesce(sum(sessions), 0) AS n_sessions, count(*) FILTER (to_day <= observed_days) AS n_patients_whole_month,
    count(*) FILTER (to_day <= observed_days AND sessions IS NULL) AS n_patients_without_session
  FROM maintenance JOIN months ON from_day <= observed_days LEFT JOIN sessions_by_month USING (patient_id, month)
  GROUP BY month ORDER BY month
) TO 'maintenance_by_month.csv';

-- 4. Treatment-emergent adverse events: patients, records, and rates in time.
CREATE TEMP TABLE emergent AS
SELECT patient_id, category, term, serious = 'yes' AS is_serious, onset_date IS NULL AS is_onset_unknown,
  end_day - least(coalesce(onset_date, first_day), end_day) AS days_after
FROM read_csv(getvariable('exports') || '/adverse_events.csv') JOIN treated USING (patient_id)
WHERE coalesce(onset_date, first_day) >= first_day AND coalesce(end_date, first_day) >= first_day;

CREATE TEMP TABLE events AS
WITH exposed AS (
  SELECT count(*) AS n_exposed, sum(end_day - first_day + 1) AS person_days FROM treated
), labelled AS (
  SELECT *, 'any' AS level, '' AS of_category, '' AS of_term FROM emergent
  UNION ALL SELECT *, 'serious', '', '' FROM emergent WHERE is_serious
  UNION ALL SELECT *, 'category', category, '' FROM emergent
  UNION ALL SELECT *, 'term', category, term FROM emergent
), by_patient AS (
  SELECT level, of_category, of_term, count(*) AS records, count(*) FILTER (is_onset_unknown) AS unknown,
    max(days_after) AS days_after_first
  FROM labelled GROUP BY level, of_category, of_term, patient_id
), counted AS (
  SELECT level, of_category AS category, of_term AS term, count(*) AS n_patients, sum(records) AS n_events,
    sum(unknown) AS n_onset_unknown, sum(days_after_first) AS days_after_first
  FROM by_patient GROUP BY level, of_category, of_term
)
SELECT level, category, term, n_exposed, n_patients, n_events, n_onset_unknown, person_days / 365.25 AS person_years,
  (person_days - days_after_first) / 365.25 AS person_years_to_first,
  100 * n_patients / person_years_to_first AS eair_per_100_py, 100 * n_events / person_years AS event_rate_per_100_py
FROM counted, exposed;

COPY (SELECT level, category, term, n_exposed, n_patients, n_patients / n_exposed AS proportion FROM events)
  TO 'adverse_events_by_patient.csv';
COPY events TO 'adverse_event_rates.csv';
