package dev.shorewise.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Chromium without a window, driven through ChromeDriver, which speaks JSON over HTTP. Both come
 * with the system ({@code apt install chromium chromium-driver}); nothing is downloaded.
 */
public final class Browser implements AutoCloseable {
  private static final Pattern PORT = Pattern.compile("started successfully on port (\\d+)");

  private final Process driver;
  private final HttpClient http = HttpClient.newHttpClient();
  private final String server;
  private final String session;

  private Browser(Process driver, Path profile) {
    this.driver = driver;
    this.server = "http://127.0.0.1:" + port(driver);
    this.session = "/session/" + newSession(profile);
  }

  /** Whether a browser can be started. */
  public static boolean isThere() {
    return program("chromedriver").isPresent() && program("chromium").isPresent();
  }

  /**
   * Starts one.
   *
   * @param profile an empty folder for what browsers write
   */
  public static Browser start(Path profile) {
    try {
      return new Browser(
          new ProcessBuilder(program("chromedriver").orElseThrow().toString(), "--port=0")
              .redirectErrorStream(true)
              .start(),
          profile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> program(String name) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      Path program = Path.of(folder, name);
      if (Files.isExecutable(program)) {
        return Optional.of(program);
      }
    }
    return Optional.empty();
  }

  private static String port(Process driver) {
    try {
      BufferedReader words =
          new BufferedReader(
              new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8));
      for (String line = words.readLine(); line != null; line = words.readLine()) {
        Matcher port = PORT.matcher(line);
        if (port.find()) {
          return port.group(1);
        }
      }
      throw new IllegalStateException("chromedriver did not start");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String newSession(Path profile) {
    List<String> options =
        List.of(
            "--headless",
            // As root, as in most containers, Chromium runs without its sandbox or not at all.
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--user-data-dir=" + profile);
    Map<String, Object> capabilities =
        Map.of(
            "goog:loggingPrefs",
            Map.of("browser", "ALL", "performance", "ALL"),
            "goog:chromeOptions",
            Map.of("args", options, "binary", program("chromium").orElseThrow().toString()));
    return call("/session", Map.of("capabilities", Map.of("alwaysMatch", capabilities)))
        .get("sessionId")
        .asString();
  }

  /** Opens a file. */
  public void open(Path file) {
    call(session + "/url", Map.of("url", file.toUri().toString()));
  }

  /** What a function body returns that runs in the page. */
  public JsonNode run(String script, Object... arguments) {
    return call(session + "/execute/sync", Map.of("script", script, "args", List.of(arguments)));
  }

  /** The same for a body that calls its last argument when it is done. */
  public JsonNode await(String script) {
    return call(session + "/execute/async", Map.of("script", script, "args", List.of()));
  }

  /** Makes the window so wide, in CSS pixels. */
  public void width(int pixels) {
    tell(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 800, "deviceScaleFactor", 1, "mobile", pixels < 500));
  }

  /** Asks for dark or for light pages. */
  public void dark(boolean dark) {
    tell(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  /** Presses a key and lets it go, wherever the focus is. */
  public void press(String key) {
    List<Map<String, String>> strokes =
        List.of(Map.of("type", "keyDown", "value", key), Map.of("type", "keyUp", "value", key));
    call(
        session + "/actions",
        Map.of("actions", List.of(Map.of("type", "key", "id", "keys", "actions", strokes))));
  }

  /** The page as PDF, on paper of this size in centimetres. */
  public String print(double width, double height) {
    JsonNode pdf =
        call(session + "/print", Map.of("page", Map.of("width", width, "height", height)));
    return new String(Base64.getDecoder().decode(pdf.asString()), StandardCharsets.ISO_8859_1);
  }

  /** What the console says since it was last asked: errors, and what the page's policy forbade. */
  public List<String> console() {
    return log("browser");
  }

  /** The addresses asked for since this was last asked, in their order. */
  public List<String> requests() {
    List<String> addresses = new ArrayList<>();
    for (String entry : log("performance")) {
      JsonNode message = JsonMapper.shared().readTree(entry).get("message");
      if (message.get("method").asString().equals("Network.requestWillBeSent")) {
        addresses.add(message.get("params").get("request").get("url").asString());
      }
    }
    return addresses;
  }

  private List<String> log(String type) {
    List<String> messages = new ArrayList<>();
    call(session + "/se/log", Map.of("type", type))
        .forEach(entry -> messages.add(entry.get("message").asString()));
    return messages;
  }

  /** A command of the DevTools protocol. */
  private void tell(String command, Map<String, ?> parameters) {
    call(session + "/goog/cdp/execute", Map.of("cmd", command, "params", parameters));
  }

  private JsonNode call(String path, Map<String, ?> body) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server + path))
              .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
              .build();
      JsonNode value =
          JsonMapper.shared()
              .readTree(http.send(request, BodyHandlers.ofString()).body())
              .get("value");
      if (value != null && value.has("error")) {
        throw new IllegalStateException(path + ": " + value.get("message"));
      }
      return value;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      http.send(
          HttpRequest.newBuilder(URI.create(server + session)).DELETE().build(),
          BodyHandlers.discarding());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      driver.destroy();
    }
  }
}
