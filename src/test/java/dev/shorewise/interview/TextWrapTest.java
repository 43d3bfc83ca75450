package dev.shorewise.interview;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextWrapTest {
  @Test
  void breaksBetweenWordsAndIndentsWhatFollows() {
    assertThat(TextWrap.wrap("one two three four", 9, "- ", "  "))
        .containsExactly("- one two", "  three", "  four");
  }

  @Test
  void countsWideCharactersTwiceAndCombiningOnesNotAtAll() {
    assertThat(TextWrap.wrap("日本語 日本語", 6, "", "")).containsExactly("日本語", "日本語");
    assertThat(TextWrap.wrap("e\u0301e\u0301e\u0301 a", 5, "", ""))
        .containsExactly("e\u0301e\u0301e\u0301 a");
  }

  @Test
  void breaksAWordThatIsTooLongForALine() {
    assertThat(TextWrap.wrap("ab abcdefgh", 4, "", "")).containsExactly("ab", "abcd", "efgh");
  }

  @Test
  void aLeadThatFillsTheLineDoesNotHoldUpTheText() {
    assertThat(TextWrap.wrap("日本 ab", 3, "  (1) ", "   "))
        .containsExactly("  (1) 日", "   本", "   ab");
  }

  @Property
  void noLineIsTooLongAndNoLetterIsLost(
      @ForAll @AlphaChars @Chars({' ', '日', '\uFF01'}) @StringLength(max = 60) String text,
      @ForAll @IntRange(min = 4, max = 30) int width) {
    assertThat(TextWrap.wrap(text, width, "", ""))
        .allMatch(line -> TextWrap.columns(line) <= width)
        .satisfies(
            lines ->
                assertThat(String.join("", lines).replace(" ", ""))
                    .isEqualTo(text.replace(" ", "")));
  }
}
