package dev.shorewise.library;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.ResponseParser;
import dev.shorewise.answers.Subject;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.Interval;
import dev.shorewise.assessment.Outline;
import dev.shorewise.assessment.PreparedAnswer;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.Severity;
import dev.shorewise.diagnostic.Suggestion;
import dev.shorewise.library.ScoredAnswers.Range;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.QuestionnaireLibrary;
import dev.shorewise.questionnaire.Verdict;
import dev.shorewise.report.JsonReport;
import dev.shorewise.report.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Scores answers to one questionnaire. Immutable and safe to share between threads; load it once.
 *
 * <pre>{@code
 * Shorewise core = Shorewise.load("core");
 * ScoredAnswers scored = core.score(Map.of("process.documented", "mostly"));
 * String json = core.assess("Acme", "Payroll", Map.of("process.documented", "mostly"));
 * }</pre>
 *
 * <p>Answers are given by question id and written as in a CSV file: the id of an option, several
 * joined by {@code |}, a number, {@code ?} for unknown, {@code n/a} for not applicable. A question
 * without an answer, or with an empty one, is unanswered.
 */
public final class Shorewise {
  private static final Pattern SEPARATOR = Pattern.compile("\\|");

  private final Assessor assessor;

  private Shorewise(Assessor assessor) {
    this.assessor = assessor;
  }

  /**
   * Loads a questionnaire.
   *
   * @param idOrPath the id of one that comes with the program, such as {@code core}, or the path of
   *     a file, from the working folder
   * @throws InvalidInputException if there is no such questionnaire or it is invalid
   */
  public static Shorewise load(String idOrPath) {
    QuestionnaireLibrary library = new QuestionnaireLibrary(Path.of(""));
    Checked<Questionnaire> loaded = library.load(idOrPath);
    return loaded.fold(
        valid -> new Shorewise(Assessor.of(valid.value(), library.knownHash(idOrPath))),
        invalid -> {
          throw new InvalidInputException(invalid.problems());
        });
  }

  /**
   * Scores answers, in brief and fast.
   *
   * @throws InvalidInputException if an answer does not fit its question, with all that do not
   */
  public ScoredAnswers score(Map<String, String> answers) {
    Outline outline = assessor.outline(prepared(answers));
    SortedMap<String, Range> scores = new TreeMap<>();
    List<Dimension> dimensions = assessor.questionnaire().dimensions();
    for (int d = 0; d < dimensions.size(); d++) {
      String id = dimensions.get(d).id();
      outline.score(d).ifPresent(score -> scores.put(id, range(score)));
    }
    return new ScoredAnswers(
        outline.decision().name(),
        Verdict.only(outline.possible()),
        outline.possible().stream().map(Enum::name).toList(),
        outline.advised().orElse(""),
        range(outline.readiness()),
        scores,
        outline.open(),
        outline.blockers());
  }

  /**
   * Assesses answers in full, with the path to GO, what would change the verdict and all else that
   * a report holds. Takes many times as long as {@link #score}.
   *
   * @param client whom it is about
   * @param process what is to be outsourced
   * @return a JSON document, {@value JsonReport#FORMAT}
   * @throws InvalidInputException if an answer does not fit its question, with all that do not
   */
  public String assess(String client, String process, Map<String, String> answers) {
    SortedMap<String, Answer> given = new TreeMap<>();
    prepared(answers).forEach(answer -> given.put(answer.question(), answer.answer()));
    AnswerSheet sheet =
        new AnswerSheet(Subject.named(Optional.of(client), Optional.of(process)), given);
    return JsonReport.pretty(Report.of(assessor, assessor.assess(sheet)), version());
  }

  private static String version() {
    return Optional.ofNullable(Shorewise.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  private static Range range(Interval interval) {
    return new Range(interval.low(), interval.high());
  }

  private List<PreparedAnswer> prepared(Map<String, String> answers) {
    List<PreparedAnswer> prepared = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    // By id, so that what is wrong always comes in the same order.
    new TreeMap<>(answers)
        .forEach(
            (id, text) -> {
              Checked<Optional<PreparedAnswer>> answer = prepare(id, text);
              problems.addAll(answer.problems());
              answer
                  .fold(Checked.Valid::value, invalid -> Optional.<PreparedAnswer>empty())
                  .ifPresent(prepared::add);
            });
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return prepared;
  }

  private Checked<Optional<PreparedAnswer>> prepare(String id, String text) {
    Optional<Question> question = assessor.questionnaire().question(id);
    Location at = Location.ofFile(id);
    if (question.isEmpty()) {
      return new Checked.Invalid<>(List.of(unknown(id, at)));
    }
    if (text.isBlank()) {
      return Checked.valid(Optional.empty());
    }
    List<String> words = Arrays.stream(SEPARATOR.split(text, -1)).map(String::strip).toList();
    return ResponseParser.parse(question.get(), words, at)
        .map(response -> Optional.of(assessor.prepare(id, Answer.of(response))));
  }

  private Problem unknown(String id, Location at) {
    return new Problem(
        at,
        Severity.ERROR,
        ProblemCode.UNKNOWN_QUESTION,
        "'" + id + "' is not a question of '" + assessor.questionnaire().id() + "'",
        Suggestion.didYouMean(id, assessor.questionnaire().questionsById().keySet()));
  }
}
