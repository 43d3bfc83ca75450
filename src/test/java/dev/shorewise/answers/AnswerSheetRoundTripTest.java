package dev.shorewise.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.files.TextFile;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.testing.SampleQuestionnaire;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AnswerSheetRoundTripTest {
  private static final Questionnaire SAMPLE = SampleQuestionnaire.sample();
  private static final QuestionnaireReference REFERENCE =
      new QuestionnaireReference(
          "sample", Optional.of("1.0.0"), Optional.of(SampleQuestionnaire.SHA256));

  @Property
  void readingWhatWasWrittenGivesTheSameSheet(@ForAll("sheets") AnswerSheet sheet) {
    String text = AnswerSheetWriter.write(sheet, SAMPLE, REFERENCE);
    assertThat(read(text)).isEqualTo(sheet);
    assertThat(text.lines()).hasSize(4 + sheet.answers().size());
  }

  @Test
  void theStyleIsOneLineAnAnswerInTheOrderOfTheQuestionnaire() {
    AnswerSheet sheet =
        new AnswerSheet(
                Subject.named(Optional.of("Acme, Ltd"), Optional.of("Customer support")),
                new TreeMap<>())
            .with("delivery.volume", Answer.of(new Response.Amount(new BigDecimal("1200"))))
            .with(
                "process.owner",
                new Answer(
                    Response.Chosen.of("named"),
                    Evidence.DOCUMENTED,
                    Optional.of("COO said: yes"),
                    Optional.of(LocalDate.of(2026, 10, 1))))
            .with("security.data", Answer.of(Response.Chosen.of("personal", "payment")))
            .with("process.documented", Answer.of(new Response.Unknown()))
            .with("security.agreement", Answer.of(Response.Chosen.of("no")));
    assertThat(
            AnswerSheetWriter.write(
                sheet,
                SAMPLE,
                new QuestionnaireReference("sample", Optional.of("1.0.0"), Optional.empty())))
        .isEqualTo(
            """
            format: shorewise/answers/1
            questionnaire: {id: sample, version: "1.0.0"}
            subject: {client: "Acme, Ltd", process: Customer support}
            answers:
              process.documented: unknown
              process.owner: {answer: named, evidence: documented, note: "COO said: yes", on: 2026-10-01}
              security.data: [personal, payment]
              security.agreement: "no"
              delivery.volume: 1200
            """);
  }

  @Test
  void theHashOfTheQuestionnaireIsWrittenWhereItIsGiven() {
    AnswerSheet sheet =
        new AnswerSheet(Subject.named(Optional.of("Acme"), Optional.empty()), new TreeMap<>());
    assertThat(AnswerSheetWriter.write(sheet, SAMPLE, REFERENCE))
        .contains(
            "questionnaire: {id: sample, version: \"1.0.0\", sha256: "
                + SampleQuestionnaire.SHA256
                + "}\n");
  }

  private static AnswerSheet read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return value(
        value(AnswerSheetLoader.read(value(TextFile.decode("sheet.yaml", bytes))))
            .fit(SAMPLE, SampleQuestionnaire.SHA256));
  }

  private static <T> T value(Checked<T> checked) {
    assertThat(checked.problems()).isEmpty();
    return checked.fold(
        Checked.Valid::value,
        invalid -> {
          throw new AssertionError(invalid.problems().toString());
        });
  }

  @Provide
  Arbitrary<AnswerSheet> sheets() {
    Arbitrary<Subject> subjects =
        Combinators.combine(texts(), texts().optional(), texts().optional()).as(Subject::new);
    Arbitrary<Subject> named =
        Combinators.combine(texts(), texts())
            .as((client, process) -> Subject.named(Optional.of(client), Optional.of(process)));
    Arbitrary<TreeMap<String, Answer>> answers = Arbitraries.just(new TreeMap<>());
    for (Question question : SAMPLE.questions()) {
      answers =
          Combinators.combine(answers, answers(question).optional())
              .as(
                  (map, answer) -> {
                    TreeMap<String, Answer> more = new TreeMap<>(map);
                    answer.ifPresent(given -> more.put(question.id(), given));
                    return more;
                  });
    }
    return Combinators.combine(Arbitraries.oneOf(subjects, named), answers).as(AnswerSheet::new);
  }

  private static Arbitrary<Answer> answers(Question question) {
    return Combinators.combine(
            responses(question),
            Arbitraries.of(Evidence.values()),
            texts().optional(),
            Arbitraries.integers()
                .between(0, 100_000)
                .map(day -> LocalDate.of(1900, 1, 1).plusDays(day))
                .optional())
        .as(Answer::new);
  }

  private static Arbitrary<Response> responses(Question question) {
    Arbitrary<Response> unknown = Arbitraries.just(new Response.Unknown());
    List<String> ids = question.options().stream().map(option -> option.id()).toList();
    Arbitrary<Response> given =
        switch (question.select()) {
          case ONE -> Arbitraries.of(ids).map(id -> Response.Chosen.of(id));
          case MANY ->
              Arbitraries.subsetOf(ids.subList(1, ids.size()))
                  .filter(set -> !set.isEmpty())
                  .map(set -> new Response.Chosen(ids.stream().filter(set::contains).toList()));
          case NUMBER ->
              Arbitraries.bigDecimals()
                  .between(BigDecimal.ZERO, new BigDecimal("99999999999999999"))
                  .ofScale(6)
                  .map(Response.Amount::new);
        };
    return Arbitraries.oneOf(given, unknown);
  }

  /** Text as nasty as a client name can be: YAML's own signs, control characters, any script. */
  private static Arbitrary<String> texts() {
    Arbitrary<String> nasty =
        Arbitraries.of(
            "null",
            "~",
            "yes",
            "? a",
            "- b",
            "a: b",
            "a #b",
            "{a}",
            "[b",
            "*x",
            "&x",
            "!!str",
            "%",
            "\"q\"",
            "'q'",
            "\\",
            " lead",
            "trail ",
            "a, b",
            "1e3",
            "0x1F",
            "2026-01-01",
            "<<",
            "a\nb",
            "\t",
            "\r\n.",
            "\u0000.",
            "\u001b[31m",
            "\u0085.",
            "\u2028.",
            "\uFEFF.",
            "\uFFFE",
            "\uFFFF",
            "\uD800.",
            ".\uDC00",
            "\uD83D\uDE00",
            "\u202Eabc",
            "unknown",
            "=1+1",
            "---",
            "...",
            "|",
            ">",
            "@",
            "`",
            "é",
            "日本");
    return Arbitraries.oneOf(
            nasty,
            Arbitraries.strings().all().ofMaxLength(20),
            nasty.list().ofSize(2).map(two -> String.join("", two)))
        .filter(text -> !text.isBlank());
  }
}
