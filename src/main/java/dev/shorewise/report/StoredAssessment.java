package dev.shorewise.report;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Evidence;
import dev.shorewise.answers.Response;
import dev.shorewise.answers.Subject;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.files.TextFile;
import dev.shorewise.insight.Standing;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Question.Select;
import dev.shorewise.questionnaire.Questionnaire;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a stored assessment says of itself: the result as it was, what made it, and the answers.
 *
 * @param program the version of the program that made it
 * @param questionnaire the id of the questionnaire
 * @param version of the questionnaire
 * @param sha256 of the questionnaire
 * @param answers by question id, as they were stored; they may not fit today's questionnaire
 */
public record StoredAssessment(
    String program,
    String questionnaire,
    String version,
    String sha256,
    Subject subject,
    Standing standing,
    SortedMap<String, Answer> answers) {
  /** On either side of the point, as in a sheet. */
  private static final int MOST_DIGITS = 18;

  public StoredAssessment {
    answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
  }

  /**
   * The answers as far as they still fit.
   *
   * @param lost ids of the questions whose answers do not fit any more, sorted
   */
  public record Replayed(AnswerSheet sheet, List<String> lost) {
    public Replayed {
      lost = List.copyOf(lost);
    }
  }

  /** Whether a file is meant to be one: JSON starts with a brace. */
  public static boolean looksLikeOne(TextFile file) {
    return file.text().stripLeading().startsWith("{");
  }

  /** Reads one, or says why it is none. */
  public static Checked<StoredAssessment> read(TextFile file) {
    try {
      return Checked.valid(new StoredAssessmentReader(file).read());
    } catch (StoredAssessmentReader.UnreadableException e) {
      return new Checked.Invalid<>(
          List.of(
              Problem.error(
                  new Location(file.source(), e.line(), e.column()),
                  ProblemCode.STORED_ASSESSMENT,
                  e.reason(),
                  "'shorewise score SHEET --format json' writes what is needed")));
    }
  }

  /** The answers held against a questionnaire, which may be another version of theirs. */
  public Replayed replay(Questionnaire wanted) {
    Map<String, Question> questions = wanted.questionsById();
    TreeMap<String, Answer> kept = new TreeMap<>();
    List<String> lost = new ArrayList<>();
    answers.forEach(
        (id, answer) -> {
          Question question = questions.get(id);
          if (question != null && fits(question, answer.response())) {
            kept.put(id, answer);
          } else {
            lost.add(id);
          }
        });
    return new Replayed(new AnswerSheet(subject, kept), lost);
  }

  private static boolean fits(Question question, Response response) {
    if (response instanceof Response.Amount amount) {
      return question.select() == Select.NUMBER && isWritable(amount.value());
    }
    if (response instanceof Response.NotApplicable) {
      return question.notApplicable();
    }
    if (response instanceof Response.Chosen chosen) {
      List<Option> options =
          question.options().stream()
              .filter(option -> chosen.options().contains(option.id()))
              .toList();
      boolean each =
          options.size() == chosen.options().size()
              && new HashSet<>(chosen.options()).size() == options.size();
      return switch (question.select()) {
        case NUMBER -> false;
        case ONE -> each && options.size() == 1;
        case MANY -> each && (options.size() == 1 || options.stream().noneMatch(Option::exclusive));
      };
    }
    return true;
  }

  /** JSON has numbers that would fill a disk if they were written out, such as 1e999999999. */
  private static boolean isWritable(BigDecimal amount) {
    return amount.scale() <= MOST_DIGITS && amount.precision() - amount.scale() <= MOST_DIGITS;
  }

  /** An answer as it is stored. */
  static Answer answer(Response response, Optional<String> evidence, Optional<String> note) {
    Evidence grade =
        evidence.stream()
            .flatMap(word -> List.of(Evidence.values()).stream().filter(e -> e.word().equals(word)))
            .findFirst()
            .orElse(Evidence.CLAIMED);
    return new Answer(response, grade, note, Optional.empty());
  }
}
