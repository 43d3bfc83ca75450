package dev.shorewise.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.QuestionnaireLibrary;
import dev.shorewise.testing.CoreSheets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ResponseParserTest {
  private static final Location AT = Location.ofFile(QuestionnaireLibrary.GENERAL);

  private static Checked<Response> parse(String question, String... words) {
    Question asked = CoreSheets.core().question(question).orElseThrow();
    return ResponseParser.parse(asked, List.of(words), AT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "Unknown", "UNKNOWN", "?"})
  void notKnowingIsUnderstoodHoweverItIsCapitalised(String word) {
    assertThat(parse("delivery.size", word)).isEqualTo(Checked.valid(new Response.Unknown()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"n/a", "N/A", "Not-Applicable"})
  void whatDoesNotApplyIsUnderstoodHoweverItIsCapitalised(String word) {
    assertThat(parse("oversight.people", word))
        .isEqualTo(Checked.valid(new Response.NotApplicable()));
  }

  @Test
  void aNumberThatIsTooLargeIsCalledThat() {
    assertThat(parse("delivery.size", "99999999999999999999999").problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("too large"));
  }
}
