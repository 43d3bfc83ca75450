package dev.shorewise.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class PagesTest {
  @Property(tries = 300)
  void everyPageFitsAndTogetherTheyAreTheText(
      @ForAll("texts") List<String> text,
      @ForAll @IntRange(min = 20, max = 90) int columns,
      @ForAll @IntRange(min = 2, max = 30) int rows) {
    List<List<String>> pages = Pages.of(text, columns, rows);
    assertThat(pages.stream().flatMap(List::stream)).containsExactlyElementsOf(text);
    for (List<String> page : pages) {
      int height = page.stream().mapToInt(line -> height(line, columns)).sum();
      assertThat(height <= rows - 1 || page.size() == 1).as("%s", page).isTrue();
    }
  }

  @Test
  void aPageEndsBetweenParagraphsRatherThanWithinOne() {
    List<String> text = List.of("a", "b", "c", "d", "", "e", "f");
    assertThat(Pages.of(text, 80, 7))
        .containsExactly(List.of("a", "b", "c", "d"), List.of("", "e", "f"));
  }

  @Provide
  Arbitrary<List<String>> texts() {
    Arbitrary<String> line =
        Arbitraries.of("", "word", "x".repeat(85), "\u001B[1m" + "y".repeat(30) + "\u001B[0m");
    return line.list().ofMaxSize(60);
  }

  private static int height(String line, int columns) {
    int width = AttributedString.fromAnsi(line).columnLength();
    return (int) Stream.iterate(0, from -> from < Math.max(1, width), f -> f + columns).count();
  }
}
