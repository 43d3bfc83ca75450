package dev.shorewise.batch;

import dev.shorewise.assessment.Assessment;
import dev.shorewise.assessment.Interval;
import dev.shorewise.assessment.VerdictResult;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Questionnaire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives the file back with the result beside each row. Written as the file is written: delimiter,
 * byte-order mark, line end, decimal mark. Which columns there are depends on the questionnaire
 * alone, never on the rows.
 */
public final class CsvResults implements ResultWriter {
  private static final String SUBJECT = "subject";

  private static final List<String> FIRST =
      List.of(
          "decision",
          "verdict",
          "worst_verdict",
          "best_verdict",
          "leaning",
          "advised_model",
          "preferred_model",
          "readiness_low",
          "readiness_high");
  private static final List<String> LAST = List.of("open_count", "open_questions", "blockers");

  private final Appendable out;
  private final boolean namesSubjects;
  private final List<String> dimensions;
  private @Nullable CsvWriter writer;
  private char decimalMark = '.';

  /**
   * Prepares the output.
   *
   * @param out takes UTF-8
   * @param standard its scored dimensions become columns; scores that a row's own questionnaire has
   *     beyond them are left out
   * @param namesSubjects whether a first column says which subject it is about, because the columns
   *     of the file do not
   */
  public CsvResults(Appendable out, Questionnaire standard, boolean namesSubjects) {
    this.out = out;
    this.namesSubjects = namesSubjects;
    this.dimensions =
        standard.dimensions().stream()
            .filter(dimension -> dimension.role().isScored())
            .map(Dimension::id)
            .toList();
  }

  @Override
  public List<String> addedColumns() {
    return Stream.of(
            namesSubjects ? Stream.of(SUBJECT) : Stream.<String>empty(),
            FIRST.stream(),
            dimensions.stream().flatMap(id -> Stream.of(id + "_low", id + "_high")),
            LAST.stream())
        .flatMap(part -> part)
        .toList();
  }

  @Override
  public void start(CsvDialect dialect, List<String> headers) throws IOException {
    decimalMark = dialect.decimalMark();
    writer = new CsvWriter(out, dialect);
    writer.row(headers, addedColumns());
  }

  @Override
  public void write(ScoredRow row) throws IOException {
    if (writer == null) {
      throw new IllegalStateException("not started");
    }
    writer.row(row.cells(), result(row.assessment()));
  }

  private List<String> result(Assessment assessment) {
    VerdictResult verdict = assessment.verdict();
    List<String> cells = new ArrayList<>();
    if (namesSubjects) {
      cells.add(assessment.sheet().subject().id());
    }
    cells.add(verdict.decision().name());
    cells.add(verdict.name());
    cells.add(verdict.possible().first().name());
    cells.add(verdict.possible().last().name());
    cells.add(verdict.leaning().map(leaning -> leaning.verdict().name()).orElse(""));
    cells.add(assessment.models().advised().orElse(""));
    cells.add(assessment.models().preferred().orElse(""));
    addEnds(cells, Optional.of(assessment.readiness()));
    for (String dimension : dimensions) {
      addEnds(cells, score(assessment, dimension));
    }
    List<String> open = open(assessment);
    cells.add(Integer.toString(open.size()));
    cells.add(String.join(CellParser.OPTION_SEPARATOR, open));
    cells.add(String.join(CellParser.OPTION_SEPARATOR, Blockers.of(assessment)));
    return cells;
  }

  private static Optional<Interval> score(Assessment assessment, String dimension) {
    return assessment.dimensions().stream()
        .filter(result -> result.dimension().id().equals(dimension))
        .findFirst()
        .flatMap(result -> result.score());
  }

  private void addEnds(List<String> cells, Optional<Interval> score) {
    cells.add(score.map(interval -> number(interval.low())).orElse(""));
    cells.add(score.map(interval -> number(interval.high())).orElse(""));
  }

  private String number(double score) {
    return Interval.printed(score).replace('.', decimalMark);
  }

  /** The open questions, by id. */
  private static List<String> open(Assessment assessment) {
    return assessment.states().entrySet().stream()
        .filter(entry -> entry.getValue().isOpen())
        .map(Map.Entry::getKey)
        .toList();
  }
}
