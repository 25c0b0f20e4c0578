package org.ketamineoutcomes.monitoring;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ketamineoutcomes.course.SessionNumberBand;
import org.ketamineoutcomes.history.Route;
import org.ketamineoutcomes.history.Session;

/**
 * Sessions whose vital signs are published together: all of them, those of a band of session
 * numbers, or those of a route and a band of doses. Doses of two routes are never in one band: half
 * a milligram by vein is not half a milligram by nose.
 *
 * @param place the place among the bands of {@code by}, from 0
 * @param number the number among all bands, from 0
 */
public record SessionBand(By by, int place, String label, int number) {

  /** What sessions are told apart by. */
  public enum By {
    ALL,
    SESSION_NUMBER,
    DOSE
  }

  private static final List<SessionBand> BANDS = new ArrayList<>();

  public static final SessionBand ALL = band(By.ALL, 0, "all");

  private static final List<SessionBand> NUMBERS = new ArrayList<>();
  private static final Map<Route, Map<DoseBand, SessionBand>> DOSES = new EnumMap<>(Route.class);

  static {
    for (int place = 0; place < SessionNumberBand.count(); place++) {
      NUMBERS.add(band(By.SESSION_NUMBER, place, SessionNumberBand.name(place)));
    }
    int place = 0;
    for (Route route : Route.values()) {
      Map<DoseBand, SessionBand> ofRoute = new EnumMap<>(DoseBand.class);
      for (DoseBand dose : DoseBand.values()) {
        String label = route.name().toLowerCase(Locale.ROOT) + " " + dose.label();
        ofRoute.put(dose, band(By.DOSE, place++, label));
      }
      DOSES.put(route, ofRoute);
    }
  }

  /** Returns the band of a patient's session of that number, counted from 1. */
  public static SessionBand ofNumber(int number) {
    return NUMBERS.get(SessionNumberBand.of(number));
  }

  /** Returns the band of the route and the dose of {@code session}. */
  static SessionBand ofDose(Session session) {
    DoseBand dose = DoseBand.of(session.dose().microgramsPerKg());
    return requireNonNull(requireNonNull(DOSES.get(session.route())).get(dose));
  }

  /** Returns how many bands there are. */
  public static int count() {
    return BANDS.size();
  }

  /** Returns the band with that number. */
  public static SessionBand numbered(int number) {
    return BANDS.get(number);
  }

  private static SessionBand band(By by, int place, String label) {
    SessionBand band = new SessionBand(by, place, label, BANDS.size());
    BANDS.add(band);
    return band;
  }
}
