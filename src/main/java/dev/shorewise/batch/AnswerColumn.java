package dev.shorewise.batch;

import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.PreparedAnswer;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.questionnaire.Question;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column and the question it answers.
 *
 * <p>A column holds the same few texts over and over, so the answers to some are kept. Several
 * threads may share one: what is kept never changes and may be lost.
 */
final class AnswerColumn {
  private static final int KEPT = 1024;

  private final int index;
  private final Question question;
  private final CellParser parser;
  private final Assessor assessor;
  private final @Nullable Kept[] kept = new @Nullable Kept[KEPT];

  /** A cell and what it was found to answer. */
  private record Kept(String cell, Checked<Optional<PreparedAnswer>> answer) {}

  AnswerColumn(int index, Question question, CellParser parser, Assessor assessor) {
    this.index = index;
    this.question = question;
    this.parser = parser;
    this.assessor = assessor;
  }

  /** Its place, from 0. */
  int index() {
    return index;
  }

  Question question() {
    return question;
  }

  /**
   * Reads a cell.
   *
   * @param at where, for the problem
   * @return the answer, nothing if the cell gives none, or everything that is wrong with it
   */
  Checked<Optional<PreparedAnswer>> read(String cell, Location at) {
    int hash = cell.hashCode();
    int slot = (hash ^ (hash >>> 10)) & (KEPT - 1);
    Kept last = kept[slot];
    if (last != null && last.cell().equals(cell)) {
      return last.answer();
    }
    Checked<Optional<PreparedAnswer>> answer =
        parser
            .parse(cell, at)
            .fold(
                valid ->
                    Checked.valid(
                        valid.value().map(given -> assessor.prepare(question.id(), given))),
                invalid -> new Checked.Invalid<>(invalid.problems()));
    if (answer instanceof Checked.Valid) {
      kept[slot] = new Kept(cell, answer);
    }
    return answer;
  }
}
