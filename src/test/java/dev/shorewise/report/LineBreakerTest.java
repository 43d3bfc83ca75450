package dev.shorewise.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class LineBreakerTest {
  @Test
  void breaksAtSpaces() {
    assertThat(LineBreaker.lines("one two three", 8)).containsExactly("one two", "three");
  }

  @Test
  void aWordThatIsTooLongIsChopped() {
    assertThat(LineBreaker.lines("a abcdefgh", 4)).containsExactly("a", "abcd", "efgh");
  }

  @Test
  void wideCharactersTakeTwoColumnsAndMayBePartedAnywhere() {
    assertThat(LineBreaker.lines("会社の業務を外部に", 6)).containsExactly("会社の", "業務を", "外部に");
  }

  @Test
  void aFullStopDoesNotStartALine() {
    assertThat(LineBreaker.lines("会社の業務。", 10)).containsExactly("会社の業", "務。");
  }

  @Test
  void aCombiningMarkStaysWithItsLetter() {
    String accented = "e\u0301".repeat(5);
    assertThat(LineBreaker.lines(accented, 3))
        .containsExactly("e\u0301".repeat(3), "e\u0301".repeat(2));
  }

  @Test
  void aMarkWithoutALetterIsNotLost() {
    assertThat(LineBreaker.lines("会 \u0301", 2)).containsExactly("会", "\u0301");
  }

  @Test
  void nothingIsOneEmptyLine() {
    assertThat(LineBreaker.lines("", 10)).containsExactly("");
    assertThat(LineBreaker.lines("   ", 10)).containsExactly("");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("ab ,.")
        .withChars('会', '社', '。', '\u0301', '한')
        .ofMaxLength(60);
  }

  @Property(tries = 2000)
  void everyLineFitsAndNothingIsLost(
      @ForAll("texts") String text, @ForAll @IntRange(min = 2, max = 20) int width) {
    List<String> lines = LineBreaker.lines(text, width);
    assertThat(lines).allMatch(line -> DisplayWidth.of(line) <= width);
    assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
  }
}
