package org.ketamineoutcomes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, which reaches no other machine. */
final class Browser implements AutoCloseable {

  private static final List<String> CHROMIUM =
      List.of("chromium", "chromium-browser", "google-chrome");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts the Chromium of this machine; nothing where it, or its chromedriver, is missing. */
  static Optional<Browser> start() {
    Optional<Path> chromium = CHROMIUM.stream().flatMap(name -> onPath(name).stream()).findFirst();
    Optional<Path> chromedriver = onPath("chromedriver");
    if (chromium.isEmpty() || chromedriver.isEmpty()) {
      return Optional.empty();
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.get().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.get().toFile())
            .usingAnyFreePort()
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
    return Optional.of(new Browser(driver));
  }

  private static Optional<Path> onPath(String name) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      Path file = Path.of(folder, name);
      if (Files.isExecutable(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /** Opens a page with all that it folds away unfolded. */
  void open(Path page) {
    driver.get(page.toUri().toString());
    ask("document.querySelectorAll('details').forEach(d => { d.open = true }); return 0");
  }

  /** Shows pages as a screen of so many pixels does. */
  void width(int pixels) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Shows pages light or dark. */
  void colours(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  long number(String script) {
    return ((Number) ask("return " + script)).longValue();
  }

  String text(String script) {
    return String.valueOf(ask("return " + script));
  }

  private Object ask(String script) {
    return driver.executeScript(script);
  }

  /** Returns what the browser wrote into its log, such as errors. */
  List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
      complaints.add(entry.getMessage());
    }
    return complaints;
  }

  /**
   * Returns what axe finds wrong with some places of the open page but for contrast, which takes it
   * long: rule, help and the first places.
   */
  List<String> axe(String places) throws IOException {
    return axe("'" + places + "'", "{rules: {'color-contrast': {enabled: false}}}");
  }

  /** Returns where axe finds letters that stand out too little from their ground. */
  List<String> axeOfContrast(String places) throws IOException {
    return axe("'" + places + "'", "{runOnly: ['color-contrast']}");
  }

  private List<String> axe(String places, String options) throws IOException {
    try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
      ask(new String(in.readAllBytes(), StandardCharsets.UTF_8) + "; return 0");
    }
    Object found =
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run(%s, Object.assign({resultTypes: ['violations']}, %s)).then(
              r => done(r.violations.map(
                v => v.id + ': ' + v.help + ': ' + v.nodes.length + ' places, such as '
                  + v.nodes.slice(0, 3).map(n => n.target + ' ' + n.failureSummary).join(' | '))),
              e => done(['axe failed: ' + e]));
            """
                .formatted(places, options));
    List<String> complaints = new ArrayList<>();
    ((List<?>) found).forEach(complaint -> complaints.add(complaint.toString()));
    return complaints;
  }

  /** Prints a page as whoever asks the browser to print it does. */
  static byte[] printed(Path page, Path pdf) throws IOException, InterruptedException {
    Process chromium =
        new ProcessBuilder(
                CHROMIUM.stream()
                    .flatMap(name -> onPath(name).stream())
                    .findFirst()
                    .orElseThrow()
                    .toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-pdf-header-footer",
                "--print-to-pdf=" + pdf,
                page.toUri().toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      chromium.waitFor(2, TimeUnit.MINUTES);
    } finally {
      chromium.destroy();
    }
    return Files.readAllBytes(pdf);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
