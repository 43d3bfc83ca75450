package dev.shorewise.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.interview.WorkChoice.Work;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.QuestionnaireLibrary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkChoiceTest {
  private static final List<Questionnaire> SHIPPED =
      new QuestionnaireLibrary(Path.of("")).shipped();

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  @Test
  void theQuestionnaireForTheWorkIsOfferedUnderTheNameThatWasTyped() {
    assertThat(ask("Call centre\n1\n")).contains(new Work("Call centre", "customer-support"));
    assertThat(shown()).contains("  1) Customer support, for instance call centre\n");
  }

  @Test
  void theGeneralQuestionnaireIsAlwaysOnOffer() {
    assertThat(ask("help desk\n3\n")).contains(new Work("help desk", "core"));
    assertThat(shown()).contains("  3) Something else: the general questionnaire\n");
  }

  @Test
  void workThatNoQuestionnaireIsMadeForGetsTheGeneralOneUnasked() {
    for (String work : List.of("gardening", "Lohnbuchhaltung", "!?")) {
      shown.reset();
      assertThat(ask(work + "\n")).contains(new Work(work, "core"));
      assertThat(shown())
          .doesNotContain("1)")
          .contains("it gets the general ones.\n'shorewise questionnaire list' shows all");
    }
  }

  @Test
  void aSlipOfTheFingerDoesNotMatter() {
    assertThat(ask("custmer suport\n1\n")).contains(new Work("custmer suport", "customer-support"));
  }

  @Test
  void aProcessThatIsKnownIsNotAskedFor() {
    assertThat(WorkChoice.ask(dialogue("b\n1\n"), SHIPPED, Optional.of("bookkeeping")))
        .contains(new Work("bookkeeping", "finance-accounting"));
    assertThat(shown()).doesNotContain("Which process").contains("nothing before it");
  }

  @Test
  void theProcessCanBeNamedAnew() {
    assertThat(ask("call centre\nb\n?\n\nbookkeeping\n9\n1\n"))
        .contains(new Work("bookkeeping", "finance-accounting"));
  }

  @Test
  void whoeverLeavesOrTypesNothingMoreHasChosenNothing() {
    for (String typed : List.of("", "q\n", "call centre\n", "call centre\nq\n")) {
      assertThat(ask(typed)).isEmpty();
    }
  }

  private Optional<Work> ask(String typed) {
    return WorkChoice.ask(dialogue(typed), SHIPPED, Optional.empty());
  }

  private Dialogue dialogue(String typed) {
    return new StreamDialogue(
        new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(shown, false, StandardCharsets.UTF_8),
        true,
        80);
  }

  private String shown() {
    return shown.toString(StandardCharsets.UTF_8);
  }
}
