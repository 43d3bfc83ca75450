package dev.shorewise.testing;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.answers.Subject;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.QuestionnaireLibrary;
import dev.shorewise.questionnaire.Role;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Questionnaires as they are shipped, the general one first, and random sheets for them. */
public final class CoreSheets {
  public static final Subject SUBJECT = new Subject("s", Optional.empty(), Optional.empty());

  private CoreSheets() {}

  /** Loads the general questionnaire from the source tree. */
  public static Questionnaire core() {
    return shipped(QuestionnaireLibrary.GENERAL);
  }

  /** Loads one of the questionnaires in the source tree. */
  public static Questionnaire shipped(String id) {
    return new QuestionnaireLibrary(Path.of(""))
        .load(id)
        .fold(
            Checked.Valid::value,
            invalid -> {
              throw new AssertionError(invalid.problems());
            });
  }

  /**
   * A sheet as a client might give it: answers scatter around a common level, so that every verdict
   * turns up. Everything follows from the seed.
   *
   * @param openPercent how many of a hundred questions are left open
   */
  public static AnswerSheet sheet(Questionnaire core, long seed, int openPercent) {
    Random random = new Random(seed);
    return sheet(core, random, random.nextDouble(), openPercent);
  }

  /**
   * The same around a given level.
   *
   * @param strength of capabilities, controls and the rest; 0 for the worst answers, 1 for the best
   */
  public static AnswerSheet sheet(
      Questionnaire core, Random random, double strength, int openPercent) {
    double demand = random.nextDouble() * random.nextDouble();
    TreeMap<String, Answer> answers = new TreeMap<>();
    for (Question question : core.questions()) {
      double level = core.roleOf(question) == Role.DEMAND ? demand : strength;
      List<Response> responses =
          Completions.of(question).stream()
              .sorted(Comparator.comparingInt(response -> points(question, response)))
              .toList();
      int last = responses.size() - 1;
      double near = level * last + 0.2 * last * random.nextGaussian();
      int place = (int) Math.max(0, Math.min(last, Math.round(near)));
      if (random.nextInt(100) >= openPercent) {
        answers.put(question.id(), Answer.of(responses.get(place)));
      }
    }
    return new AnswerSheet(SUBJECT, answers);
  }

  private static int points(Question question, Response response) {
    return response instanceof Response.Chosen chosen && question.isScored()
        ? chosen.options().stream()
            .mapToInt(id -> question.option(id).orElseThrow().points().orElseThrow())
            .max()
            .orElseThrow()
        : 0;
  }
}
