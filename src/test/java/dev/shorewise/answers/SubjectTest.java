package dev.shorewise.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shorewise.testing.SampleQuestionnaire;
import dev.shorewise.testing.Sheet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whom a sheet is about, and what is left of it where names are left out. */
final class SubjectTest {
  private static final Optional<String> NONE = Optional.empty();

  @Test
  void aBlankNameIsNone() {
    Subject subject = new Subject("a", Optional.of(" "), Optional.of("\t"));
    assertThat(subject.client()).isEmpty();
    assertThat(subject.process()).isEmpty();
    assertThat(Subject.named(Optional.of(" "), Optional.of("Mail")).id()).isEqualTo("Mail");
    assertThat(Subject.named(Optional.of("Acme"), Optional.of(" ")).id()).isEqualTo("Acme");
    assertThatThrownBy(() -> Subject.named(Optional.of(" "), NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void itsTitleSaysWhatIsKnownOfIt() {
    assertThat(Subject.named(Optional.of("Acme"), Optional.of("Mail")).title())
        .isEqualTo("Acme: Mail");
    assertThat(Subject.named(Optional.of("Acme"), NONE).title()).isEqualTo("Acme");
    assertThat(new Subject("x7", NONE, Optional.of("Mail")).title()).isEqualTo("Mail");
    assertThat(new Subject("x7", Optional.of("Acme"), NONE).title()).isEqualTo("Acme");
    assertThat(new Subject("x7", NONE, NONE).title()).isEqualTo("x7");
  }

  @Test
  void aRedactedSheetTellsNeitherTheClientNorAnyNote() {
    Answer answer =
        new Answer(
            Response.Chosen.of("named"),
            Evidence.VERIFIED,
            Optional.of("Ms Miller"),
            Optional.of(LocalDate.of(2026, 1, 31)));
    AnswerSheet sheet =
        new AnswerSheet(
                new Subject("acme-mail", Optional.of("Acme"), Optional.of("Mail")), new TreeMap<>())
            .with("process.owner", answer);

    AnswerSheet redacted = sheet.redacted();

    assertThat(redacted.subject()).isEqualTo(new Subject("Mail", NONE, Optional.of("Mail")));
    assertThat(redacted.answers())
        .containsOnlyKeys("process.owner")
        .containsEntry(
            "process.owner", new Answer(answer.response(), Evidence.VERIFIED, NONE, answer.on()));
    assertThat(new Subject("a", Optional.of("Acme"), NONE).redacted().title())
        .isEqualTo("(name left out)");
  }

  @Test
  void anAnswerCanBeTakenBackOrChangedWithWhatBacksIt() {
    AnswerSheet sheet =
        Sheet.of(SampleQuestionnaire.sample(), "process.owner=named", "process.documented=full");
    assertThat(sheet.without("process.owner").answers()).containsOnlyKeys("process.documented");
    Answer noted =
        new Answer(
            Response.Chosen.of("full"), Evidence.DOCUMENTED, Optional.of("seen"), Optional.empty());
    assertThat(noted.withResponse(new Response.Unknown()))
        .isEqualTo(
            new Answer(
                new Response.Unknown(),
                Evidence.DOCUMENTED,
                Optional.of("seen"),
                Optional.empty()));
    assertThat(
            new Answer(
                    new Response.Unknown(), Evidence.CLAIMED, Optional.of("  "), Optional.empty())
                .note())
        .isEmpty();
  }
}
