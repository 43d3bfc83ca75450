package dev.shorewise.questionnaire;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What an answer may be in writing, other than an option: the same in the tests of a questionnaire,
 * in sheets, in CSV cells and in the interview.
 */
public final class AnswerWords {
  /** The words for an answer that is not known, the first of them the one that is written. */
  public static final List<String> UNKNOWN = List.of("unknown", "?");

  /** The words for a question that does not apply, the first of them the one that is written. */
  public static final List<String> NOT_APPLICABLE = List.of("not-applicable", "n/a");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,18})?");

  private AnswerWords() {}

  /** Whether a word, in small letters, says that there is no answer; no option is called so. */
  public static boolean isSpecial(String word) {
    return UNKNOWN.contains(word) || NOT_APPLICABLE.contains(word);
  }

  /** Whether it is a number as answers have it: 0 or more, with a point if with decimals. */
  public static boolean isNumber(String word) {
    return NUMBER.matcher(word).matches();
  }
}
