package dev.shorewise.testing;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.answers.Subject;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Question.Select;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.QuestionnaireLibrary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** The general questionnaire as it is shipped, and random sheets for it. */
public final class CoreSheets {
  public static final Subject SUBJECT = new Subject("s", Optional.empty(), Optional.empty());

  private CoreSheets() {}

  /** Loads the general questionnaire from the source tree. */
  public static Questionnaire core() {
    return new QuestionnaireLibrary(Path.of(""))
        .load(QuestionnaireLibrary.GENERAL)
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
    double level = random.nextDouble();
    TreeMap<String, Answer> answers = new TreeMap<>();
    for (Question question : core.questions()) {
      List<Response> responses = Completions.of(question);
      int last = responses.size() - 1;
      boolean many = question.select() == Select.MANY;
      long near = Math.round(level * last + 0.8 * random.nextGaussian());
      int place = many ? random.nextInt(responses.size()) : (int) Math.max(0, Math.min(last, near));
      if (random.nextInt(100) >= openPercent) {
        answers.put(question.id(), Answer.of(responses.get(place)));
      }
    }
    return new AnswerSheet(SUBJECT, answers);
  }
}
