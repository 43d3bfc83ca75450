package dev.shorewise.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Commands that are printed to be copied. */
final class ShellWordTest {
  private static final List<String> WORDS =
      List.of("printf", "%s|", "it's a \"name\".yaml", "--format", "html", "back\\slash  x", "-o");

  @Test
  void aCommandThatFitsStandsOnOneLine() {
    assertThat(ShellWord.lines("shorewise score a.yaml", 80))
        .containsExactly("  shorewise score a.yaml");
  }

  @Test
  void aLongOneIsBrokenBetweenWordsSoThatAShellReadsItAsOne() throws Exception {
    String command = String.join(" ", WORDS.stream().map(ShellWord::of).toList());
    for (int width = 1; width < 100; width++) {
      List<String> lines = ShellWord.lines(command, width);
      int wide = width;
      if (width >= 40) {
        assertThat(lines).allMatch(line -> line.length() <= wide);
      }
      if (width % 20 == 0) {
        assertThat(run(String.join("\n", lines)))
            .isEqualTo(String.join("|", WORDS.subList(2, WORDS.size())) + "|");
      }
    }
    assertThat(ShellWord.lines(command, 40)).hasSizeGreaterThan(1);
  }

  private static String run(String script) throws IOException {
    Process process = new ProcessBuilder("sh", "-c", script).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
