package dev.shorewise.questionnaire;

import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.Problems;
import java.util.Set;
import java.util.regex.Pattern;

/** What an id may look like. */
final class Ids {
  /** Columns that a client CSV has beside the questions. */
  private static final Set<String> RESERVED_QUESTIONS =
      Set.of("client", "process", "questionnaire", "id");

  /** Words that stand for something else in {@code others}. */
  private static final Set<String> RESERVED_TESTS = Set.of("best", "worst", "unknown");

  private static final Pattern WELL_FORMED = Pattern.compile("[a-z0-9]+(?:[-.][a-z0-9]+)*");
  private static final int LONGEST = 80;

  private Ids() {}

  static void check(Kind kind, String id, Location at, Problems problems) {
    if (kind == Kind.TEST) {
      checkReserved(RESERVED_TESTS.contains(id), id, at, problems);
      return;
    }
    checkForm(id, at, problems);
    checkReserved(kind == Kind.QUESTION && RESERVED_QUESTIONS.contains(id), id, at, problems);
  }

  static void checkOption(String id, Location at, Problems problems) {
    if (AnswerWords.isSpecial(id)) {
      checkReserved(true, id, at, problems);
    } else {
      checkForm(id, at, problems);
    }
  }

  static boolean isWellFormed(String id) {
    return id.length() <= LONGEST && WELL_FORMED.matcher(id).matches();
  }

  static void checkForm(String id, Location at, Problems problems) {
    if (!isWellFormed(id)) {
      problems.error(
          at,
          ProblemCode.BAD_ID,
          "'" + id + "' cannot be an id",
          "use up to 80 small letters and digits, joined by '-' or '.'");
    }
  }

  private static void checkReserved(boolean reserved, String id, Location at, Problems problems) {
    if (reserved) {
      problems.error(
          at, ProblemCode.BAD_ID, "'" + id + "' has a meaning of its own", "choose another word");
    }
  }
}
