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

  /** In so many places next to each other a text may be kept. */
  private static final int PLACES = 4;

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

  /** What the client's own words mean here. */
  OwnWords words() {
    return parser.words();
  }

  /**
   * Reads a cell.
   *
   * @param at where, for the problem
   * @return the answer, nothing if the cell gives none, or everything that is wrong with it
   */
  Checked<Optional<PreparedAnswer>> read(String cell, Location at) {
    int first = (cell.hashCode() * 0x9E3779B1) >>> 16;
    int place = first;
    for (int i = 0; i < PLACES; i++) {
      Kept there = kept[(first + i) & (KEPT - 1)];
      if (there == null) {
        place = first + i;
        break;
      }
      if (there.cell().equals(cell)) {
        return there.answer();
      }
    }
    Checked<Optional<PreparedAnswer>> answer = parsed(cell, at);
    if (answer instanceof Checked.Valid) {
      kept[place & (KEPT - 1)] = new Kept(cell, answer);
    }
    return answer;
  }

  private Checked<Optional<PreparedAnswer>> parsed(String cell, Location at) {
    return parser
        .parse(cell, at)
        .map(answer -> answer.map(given -> assessor.prepare(question.id(), given)));
  }
}
