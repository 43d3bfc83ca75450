package dev.shorewise.batch;

import dev.shorewise.assessment.Assessor;
import dev.shorewise.assessment.Interval;
import dev.shorewise.assessment.Outline;
import dev.shorewise.questionnaire.Dimension;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.questionnaire.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Gives the file back with the result beside each row. Written as the file is written: delimiter,
 * byte-order mark, line end, decimal mark. Which columns there are depends on the questionnaire
 * alone, never on the rows.
 */
public final class CsvResults implements ResultFormat {
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

  private final boolean namesSubjects;
  private final boolean withInsight;
  private final List<String> dimensions;

  /**
   * Prepares the output.
   *
   * @param standard its scored dimensions become columns; scores that a row's own questionnaire has
   *     beyond them are left out
   * @param namesSubjects whether a first column says which subject it is about, because the columns
   *     of the file do not
   * @param withInsight whether further columns say what to do, which takes far longer
   */
  public CsvResults(Questionnaire standard, boolean namesSubjects, boolean withInsight) {
    this.namesSubjects = namesSubjects;
    this.withInsight = withInsight;
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
            LAST.stream(),
            withInsight ? InsightCells.COLUMNS.stream() : Stream.<String>empty())
        .flatMap(part -> part)
        .toList();
  }

  @Override
  public RowFormat start(CsvDialect dialect, List<String> headers, StringBuilder out) {
    CsvWriter writer = new CsvWriter(dialect);
    writer.start(out);
    writer.row(headers, addedColumns(), out);
    return new Rows(writer, dialect.decimalMark());
  }

  /** Writes rows. */
  private final class Rows implements RowFormat {
    private final CsvWriter writer;
    private final char decimalMark;
    private final Map<Assessor, List<Integer>> places = new ConcurrentHashMap<>();

    Rows(CsvWriter writer, char decimalMark) {
      this.writer = writer;
      this.decimalMark = decimalMark;
    }

    @Override
    public void write(ScoredRow row, StringBuilder out) {
      Outline outline = row.subject().outline();
      out.append(row.original());
      if (namesSubjects) {
        writer.next(out);
        writer.cell(row.subject().subject().id(), out);
      }
      text(outline.decision().name(), out);
      text(Verdict.only(outline.possible()), out);
      text(outline.possible().first().name(), out);
      text(outline.possible().last().name(), out);
      text(outline.leaning().map(Verdict::name).orElse(""), out);
      text(outline.advised().orElse(""), out);
      text(outline.preferred().orElse(""), out);
      ends(Optional.of(outline.readiness()), out);
      for (int place : places.computeIfAbsent(row.subject().assessor(), CsvResults.this::places)) {
        ends(place < 0 ? Optional.empty() : outline.score(place), out);
      }
      writer.next(out);
      out.append(outline.open().size());
      texts(outline.open(), out);
      texts(outline.blockers(), out);
      if (withInsight) {
        InsightCells.of(row.subject())
            .forEach(
                cell -> {
                  writer.next(out);
                  writer.cell(cell, out);
                });
      }
      writer.end(out);
    }

    /** What the program says itself and needs no care: names of verdicts and the like. */
    private void text(String text, StringBuilder out) {
      writer.next(out);
      out.append(text);
    }

    private void texts(List<String> texts, StringBuilder out) {
      writer.next(out);
      if (!texts.isEmpty()) {
        writer.cell(String.join(CellParser.OPTION_SEPARATOR, texts), out);
      }
    }

    private void ends(Optional<Interval> score, StringBuilder out) {
      writer.next(out);
      if (score.isPresent()) {
        Interval.print(score.get().low(), decimalMark, out);
        writer.next(out);
        Interval.print(score.get().high(), decimalMark, out);
      } else {
        writer.next(out);
      }
    }
  }

  /** Where the dimensions that have columns stand in a questionnaire; -1 if it has no such one. */
  private List<Integer> places(Assessor assessor) {
    List<String> ids = assessor.questionnaire().dimensions().stream().map(Dimension::id).toList();
    return IntStream.range(0, dimensions.size())
        .mapToObj(column -> ids.indexOf(dimensions.get(column)))
        .toList();
  }
}
