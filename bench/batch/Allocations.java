import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Sums the allocation samples of a recording.
 *
 * <pre>
 * java Allocations.java recording.jfr ROWS
 * </pre>
 */
final class Allocations {
  private static final int MOST_LINES = 12;

  private Allocations() {}

  public static void main(String[] arguments) throws IOException {
    double rows = Double.parseDouble(arguments[1]);
    Map<String, Long> byClass = new HashMap<>();
    Map<String, Long> byAsker = new HashMap<>();
    long total = 0;
    try (RecordingFile file = new RecordingFile(Path.of(arguments[0]))) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        if (event.getEventType().getName().equals("jdk.ObjectAllocationSample")) {
          long bytes = event.getLong("weight");
          total += bytes;
          byClass.merge(event.getClass("objectClass").getName(), bytes, Long::sum);
          byAsker.merge(asker(event), bytes, Long::sum);
        }
      }
    }
    System.out.printf(Locale.ROOT, "%.1f KB a row%n", total / 1024.0 / rows);
    print("by class", byClass, total);
    print("by who asked", byAsker, total);
  }

  /** The innermost class on the stack that is not Java's own. */
  private static String asker(RecordedEvent event) {
    if (event.getStackTrace() == null) {
      return "unknown";
    }
    return event.getStackTrace().getFrames().stream()
        .filter(RecordedFrame::isJavaFrame)
        .map(frame -> frame.getMethod().getType().getName())
        .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
        .findFirst()
        .orElse("the JVM");
  }

  private static void print(String title, Map<String, Long> bytes, long total) {
    System.out.println(title);
    bytes.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_LINES)
        .forEach(
            entry ->
                System.out.printf(
                    Locale.ROOT, "%5.1f%%  %s%n", 100.0 * entry.getValue() / total, entry.getKey()));
  }
}
