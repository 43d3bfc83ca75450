package dev.shorewise.report;

import dev.shorewise.assessment.AnswerState;
import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Decision;
import dev.shorewise.assessment.ModelAdvice;
import dev.shorewise.assessment.ModelAdvice.CloseCall;
import dev.shorewise.assessment.ModelAdvice.TieBreak;
import dev.shorewise.assessment.VerdictResult;
import dev.shorewise.assessment.VerdictResult.Leaning;
import dev.shorewise.insight.NextQuestion;
import dev.shorewise.questionnaire.DeliveryModel;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.report.Document.Section;
import dev.shorewise.report.Document.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the facts into the order and the words in which they are read. */
final class ReportDocument {
  private final Report report;
  private final Assessment assessment;
  private final Questionnaire questionnaire;
  private final VerdictResult verdict;
  private final ModelAdvice models;

  private ReportDocument(Report report) {
    this.report = report;
    this.assessment = report.assessment();
    this.questionnaire = assessment.questionnaire();
    this.verdict = assessment.verdict();
    this.models = assessment.models();
  }

  /** What a reader at a terminal wants: long lists say how much more there is. */
  static Document of(Report report) {
    return new ReportDocument(report).document(Extent.SHORT, List.of());
  }

  /** All there is, with the arithmetic at the end. */
  static Document complete(Report report) {
    return new ReportDocument(report).document(Extent.WHOLE, List.of(ArithmeticSection.of(report)));
  }

  private Document document(Extent extent, List<Section> more) {
    Answers answers = new Answers(assessment);
    List<String> sentences = new ArrayList<>();
    sentences.add(certainty());
    firstToFindOut().ifPresent(sentences::add);
    sentences.addAll(whereTo());
    if (!questionnaire.monotone()) {
      sentences.add(
          "This questionnaire does not promise that better answers never give a worse result.");
    }
    return new Document(
        assessment.sheet().subject().title(),
        questionnaire.title() + " (" + questionnaire.id() + " " + questionnaire.version() + ")",
        tone(verdict),
        headline(),
        sentences,
        Stream.concat(
                Stream.of(
                        Optional.of(DecidingSection.of(report, answers)),
                        Optional.of(ScoreSection.of(assessment)),
                        ModelSection.of(assessment),
                        Optional.of(PathSection.of(report, answers, extent)),
                        InsightSections.weakest(report, answers),
                        InsightSections.beliefs(report, answers),
                        InsightSections.guidance(report, answers),
                        Optional.of(FirmnessSection.of(report, extent)),
                        Optional.of(AnswerSection.of(assessment, answers)))
                    .flatMap(Optional<Section>::stream),
                more.stream())
            .toList());
  }

  static Tone tone(VerdictResult verdict) {
    return switch (verdict.decision()) {
      case OPEN -> Tone.OPEN;
      case NO_GO -> Tone.BAD;
      case GO -> verdict.possible().contains(Verdict.PILOT) ? Tone.CAUTION : Tone.GOOD;
    };
  }

  private String headline() {
    if (verdict.settled().isPresent()) {
      return switch (verdict.settled().get()) {
        case GO -> "GO: ready to be handed over";
        case PILOT -> "GO, but start with a PILOT";
        case FIX_FIRST -> "NO-GO for now: FIX FIRST";
        case KEEP_IN_HOUSE -> "NO-GO: KEEP IN-HOUSE";
      };
    }
    return switch (verdict.decision()) {
      case GO -> "GO, whatever the open answers are: " + possible();
      case NO_GO -> "NO-GO, whatever the open answers are: " + possible();
      case OPEN -> "UNDECIDED" + verdict.leaning().map(ReportDocument::leaning).orElse("");
    };
  }

  private static String leaning(Leaning leaning) {
    return ": leaning "
        + Wording.verdict(leaning.verdict())
        + " on "
        + leaning.answered()
        + " of "
        + leaning.asked()
        + " answers";
  }

  private String possible() {
    return Wording.oneOf(verdict.possible().stream().map(Wording::verdict).toList());
  }

  private String certainty() {
    int open = assessment.open();
    int asked = open + assessment.count(AnswerState.ANSWERED);
    if (open == 0) {
      return "Certain by these answers: all "
          + Wording.questions(asked)
          + " that apply are answered.";
    }
    String share =
        open + " of " + Wording.questions(asked) + (open == 1 ? " is" : " are") + " open";
    if (verdict.settled().isPresent()) {
      return "Certain, although " + share + ": no answer to them can change the verdict.";
    }
    String often = verdict.exact() ? "Possible: " : "Possible at most: ";
    String rest =
        verdict.decision() == Decision.OPEN && verdict.leaning().isEmpty()
            ? ", too many to say which way it leans."
            : ".";
    return often + possible() + ". " + capitalised(share) + rest;
  }

  /** Where the verdict is open: the question that is the best to ask first. */
  private Optional<String> firstToFindOut() {
    return report.sensitivity().nextQuestions().stream()
        .filter(next -> verdict.settled().isEmpty())
        .findFirst()
        .map(NextQuestion::question)
        .map(
            question ->
                "What would settle it soonest is the answer to \""
                    + question.ask()
                    + "\" ("
                    + question.id()
                    + ").");
  }

  private static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private List<String> whereTo() {
    if (verdict.decision() == Decision.NO_GO) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    models.advised().map(this::advised).ifPresent(sentences::add);
    models.closeCall().map(this::closeCall).ifPresent(sentences::add);
    if (models.advised().isEmpty() && !models.possible().isEmpty()) {
      String names = Wording.oneOf(models.possible().stream().map(this::shortName).toList());
      sentences.add(
          models.possible().size() == 1
              ? "If it comes to a go, the place is " + names + "."
              : "Where to, " + names + ", hangs on the open answers.");
    }
    models
        .preferred()
        .filter(preferred -> models.advised().filter(a -> !a.equals(preferred)).isPresent())
        .ifPresent(preferred -> sentences.add(preferredIsRuledOut(preferred)));
    return sentences;
  }

  private String advised(String id) {
    DeliveryModel model = questionnaire.model(id).orElseThrow();
    String others =
        models.each().stream()
            .filter(other -> !other.model().equals(id))
            .filter(other -> other.state() == ModelAdvice.Availability.FEASIBLE)
            .map(other -> shortName(other.model()) + " " + Wording.score(other.contextFit()))
            .collect(Collectors.joining(", "));
    return "Advised: "
        + model.title()
        + ". It suits the way the work runs: "
        + Wording.score(models.model(id).contextFit())
        + " of 100"
        + (others.isEmpty() ? "; no other place is open." : ", against " + others + ".");
  }

  private String closeCall(CloseCall call) {
    String names =
        call.contenders().stream().map(this::shortName).collect(Collectors.joining(", "));
    return "A close call between "
        + names
        + (call.brokenBy() == TieBreak.MOTIVE
            ? "; your reasons for outsourcing tipped the scale."
            : "; the nearer one was taken.");
  }

  private String preferredIsRuledOut(String id) {
    List<String> reasons = ModelSection.reasons(assessment, models.model(id));
    return "The way the work runs would suit "
        + shortName(id)
        + " better, which is ruled out"
        + (reasons.isEmpty() ? "." : ": " + reasons.get(0));
  }

  private String shortName(String model) {
    return questionnaire.model(model).orElseThrow().shortTitle();
  }
}
