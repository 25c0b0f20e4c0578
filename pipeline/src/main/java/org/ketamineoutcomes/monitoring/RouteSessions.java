package org.ketamineoutcomes.monitoring;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ketamineoutcomes.course.SessionNumberBand;
import org.ketamineoutcomes.history.Route;

/**
 * Sessions of one route whose doses are published together: all of them, or those of one session
 * number from 1 to 12, and of bands of numbers after that.
 *
 * @param place 0 for all, the session number up to 12, and one more for each band after that
 * @param number the number among those of all routes, from 0
 */
record RouteSessions(Route route, int place, int number) {

  private static final int LAST_NUMBER_ALONE = 12;

  private static final int FIRST_BAND = SessionNumberBand.of(LAST_NUMBER_ALONE + 1);

  private static final int PLACES = 1 + LAST_NUMBER_ALONE + SessionNumberBand.count() - FIRST_BAND;

  private static final List<RouteSessions> EACH = new ArrayList<>();

  private static final Map<Route, List<RouteSessions>> BY_ROUTE = new EnumMap<>(Route.class);

  static {
    for (Route route : Route.values()) {
      List<RouteSessions> ofRoute = new ArrayList<>();
      for (int place = 0; place < PLACES; place++) {
        ofRoute.add(new RouteSessions(route, place, EACH.size() + place));
      }
      EACH.addAll(ofRoute);
      BY_ROUTE.put(route, ofRoute);
    }
  }

  /** Returns all sessions of {@code route}. */
  static RouteSessions all(Route route) {
    return at(route, 0);
  }

  /** Returns the sessions of {@code route} that have about that number, counted from 1. */
  static RouteSessions ofNumber(Route route, int number) {
    int place =
        number <= LAST_NUMBER_ALONE
            ? number
            : LAST_NUMBER_ALONE + 1 + SessionNumberBand.of(number) - FIRST_BAND;
    return at(route, place);
  }

  /** Returns how many there are. */
  static int count() {
    return EACH.size();
  }

  /** Returns those with that number. */
  static RouteSessions numbered(int number) {
    return EACH.get(number);
  }

  boolean isAll() {
    return place == 0;
  }

  String routeLabel() {
    return route.name().toLowerCase(Locale.ROOT);
  }

  String by() {
    return isAll() ? "all" : "session_number";
  }

  String band() {
    if (isAll()) {
      return "all";
    }
    return place <= LAST_NUMBER_ALONE
        ? Integer.toString(place)
        : SessionNumberBand.name(FIRST_BAND + place - LAST_NUMBER_ALONE - 1);
  }

  private static RouteSessions at(Route route, int place) {
    return requireNonNull(BY_ROUTE.get(route)).get(place);
  }
}
