import dev.shorewise.library.ScoredAnswers;
import dev.shorewise.library.Shorewise;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Scores a stream of clients on all processors and counts the verdicts. Each line of standard input
 * is a client: {@code question=answer} pairs, separated by blanks.
 *
 * <pre>
 * echo 'process.documented=mostly oversight.owner=named' |
 *   java -cp 'target/dist/lib/*' examples/ScoreStream.java
 * </pre>
 */
final class ScoreStream {
  private ScoreStream() {}

  public static void main(String[] arguments) throws IOException {
    Shorewise core = Shorewise.load("core");
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      Map<String, Long> verdicts =
          lines
              .lines()
              .parallel()
              .map(ScoreStream::answers)
              .map(core::score)
              .collect(
                  Collectors.groupingBy(
                      ScoredAnswers::verdict, TreeMap::new, Collectors.counting()));
      verdicts.forEach((verdict, clients) -> System.out.println(verdict + " " + clients));
    }
  }

  private static Map<String, String> answers(String line) {
    Map<String, String> answers = new HashMap<>();
    for (String pair : line.strip().split(" +")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        answers.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return answers;
  }
}
