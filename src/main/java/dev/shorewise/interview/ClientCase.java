package dev.shorewise.interview;

import dev.shorewise.answers.Answer;
import dev.shorewise.answers.PartialSheet;
import dev.shorewise.answers.Response;
import dev.shorewise.answers.Subject;
import dev.shorewise.assessment.Assessor;
import dev.shorewise.diagnostic.ShortText;
import dev.shorewise.questionnaire.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One of several clients in a file, of whom some things are to be asked and nothing else.
 *
 * @param assessor of its questionnaire
 * @param sheet what is known of it
 * @param toAsk the questions that are asked, as far as they are not hidden
 * @param number which of those that are asked about, from 1
 * @param of how many there are
 * @param line the one in the file, as an editor counts
 * @param revisited whether it was asked about before, so that what is still unknown is an answer
 */
public record ClientCase(
    Assessor assessor,
    PartialSheet sheet,
    SortedSet<String> toAsk,
    int number,
    int of,
    int line,
    boolean revisited) {
  public ClientCase {
    toAsk = Collections.unmodifiableSortedSet(new TreeSet<>(toAsk));
  }

  /** The answers that need not be asked for. */
  SortedMap<String, Answer> given() {
    SortedMap<String, Answer> given = new TreeMap<>(sheet.answers());
    if (!revisited) {
      given.entrySet().removeIf(entry -> isToBeAsked(entry.getKey(), entry.getValue()));
    }
    return given;
  }

  private boolean isToBeAsked(String question, Answer answer) {
    return toAsk.contains(question)
        && (sheet.doubt().isPresent() || answer.response() instanceof Response.Unknown);
  }

  /** Whom it is about, for a heading: {@code Client 2 of 6: Acme: Support (line 7)}. */
  String title() {
    String names =
        shown(sheet.client().orElse("(no company)"))
            + ": "
            + shown(sheet.process().orElse("(no process)"));
    return "Client " + number + " of " + of + ": " + names + " (line " + line + ")";
  }

  private static String shown(String name) {
    return ShortText.startOf(name, Subject.MOST_SHOWN);
  }

  /** Whether the file has an answer that cannot be read. */
  boolean isBroken(String question) {
    return sheet.faults().containsKey(question);
  }

  /**
   * What is to be asked, a part each, such as {@code 2 open answers}.
   *
   * @param questions without an answer
   */
  List<String> toAskInWords(List<String> questions) {
    List<String> parts = new ArrayList<>();
    if (sheet.client().isEmpty()) {
      parts.add("the company");
    }
    if (sheet.process().isEmpty()) {
      parts.add("the process");
    }
    int broken = (int) questions.stream().filter(this::isBroken).count();
    int open = questions.size() - broken;
    if (broken > 0) {
      parts.add(InterviewView.answers(broken) + " that cannot be read");
    }
    if (open > 0) {
      parts.add(
          sheet.doubt().isPresent()
              ? InterviewView.answers(open) + " to confirm"
              : InterviewView.count(open, "open answer"));
    }
    return parts;
  }

  /** The answer in the file, where it can be read and is asked all the same. */
  Optional<Response> suggested(String question) {
    return Optional.ofNullable(sheet.answers().get(question))
        .filter(answer -> isToBeAsked(question, answer))
        .map(Answer::response);
  }

  /** What stands in the file and is not taken as it is, in a sentence. */
  Optional<String> remark(Question question) {
    return Optional.ofNullable(sheet.faults().get(question.id()))
        .or(
            () ->
                suggested(question.id())
                    .map(response -> InterviewView.inWords(question, Answer.of(response))))
        .map(words -> "In the file: " + words + ".");
  }
}
