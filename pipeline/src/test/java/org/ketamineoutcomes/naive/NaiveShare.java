package org.ketamineoutcomes.naive;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Of which patient's sessions how many had something, with limits by the textbook. */
record NaiveShare(List<One> sessions) {

  /** One session of one person. */
  record One(int person, boolean with) {}

  long persons() {
    return sessions.stream().map(One::person).distinct().count();
  }

  long personsWith() {
    return sessions.stream().filter(One::with).map(One::person).distinct().count();
  }

  long count() {
    return sessions.size();
  }

  long countWith() {
    return sessions.stream().filter(One::with).count();
  }

  double proportion() {
    return (double) countWith() / count();
  }

  /** Sets the limits of the share of sessions in the columns of these names. */
  void setLimits(NaiveRow row, String lower, String upper, String effect, String method) {
    Map<Integer, long[]> byPerson = new TreeMap<>();
    for (One session : sessions) {
      long[] own = byPerson.computeIfAbsent(session.person, person -> new long[2]);
      own[0] += session.with ? 1 : 0;
      own[1]++;
    }
    int m = byPerson.size();
    if (m < 2) {
      return;
    }
    double p = proportion();
    double n = count();
    double residuals = 0;
    double squares = 0;
    boolean allAlike = true;
    for (long[] own : byPerson.values()) {
      residuals += Math.pow(own[0] - p * own[1], 2);
      squares += (double) own[1] * own[1];
      allAlike &=
          BigInteger.valueOf(own[0] * count()).equals(BigInteger.valueOf(countWith() * own[1]));
    }
    double variance = allAlike ? 0 : m / (m - 1.0) * residuals / n / n;
    if (countWith() > 0 && countWith() < count()) {
      row.with(effect, variance / (p * (1 - p) / (n - 1)));
    }
    if (allAlike) {
      double effective = n * n / squares;
      row.with(method, "clopper pearson effective persons")
          .with(lower, NaiveLimits.clopperPearsonLower(p * effective, (1 - p) * effective))
          .with(upper, NaiveLimits.clopperPearsonUpper(p * effective, (1 - p) * effective));
    } else {
      double logit = Math.log(p / (1 - p));
      double width = NaiveLimits.studentQuantile(m - 1) * Math.sqrt(variance) / (p * (1 - p));
      row.with(method, "logit by person")
          .with(lower, 1 / (1 + Math.exp(-(logit - width))))
          .with(upper, 1 / (1 + Math.exp(-(logit + width))));
    }
  }
}
