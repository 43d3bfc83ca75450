package dev.shorewise.batch;

import dev.shorewise.batch.ColumnGuesses.Guess;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.diagnostic.ShortText;
import dev.shorewise.questionnaire.AnswerWords;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Questionnaire;
import dev.shorewise.yaml.YamlText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A column map to start from, guessed from a file's headers and first rows. What it is not sure of
 * stands in comments, so that no guess is used before somebody has looked at it. Where no column
 * names whom a row is about, it has a blank, and does not load before that is filled in.
 */
public final class MapDraft {
  private static final int MOST_ROWS = 2000;
  private static final int MOST_EXAMPLES = 3;

  /** Refused by the loader, so that no name that nobody has given stands in a result. */
  private static final String BLANK = "{is: \"\"}";

  private final CsvReader reader;
  private final CsvRow header;
  private final Questionnaire questionnaire;
  private final SuggestedWords words = new SuggestedWords();
  private final List<SampledColumn> columns = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int rows;

  private MapDraft(CsvReader reader, CsvRow header, Questionnaire questionnaire) {
    this.reader = reader;
    this.header = header;
    this.questionnaire = questionnaire;
  }

  /**
   * Drafts a map.
   *
   * @param options its map is not used
   * @param questionnaire whose questions are looked for
   * @return the text of a map file, or why the file cannot be read
   * @throws IOException if reading fails; never for what the file holds
   */
  public static Checked<String> of(
      InputStream in, BatchOptions options, Questionnaire questionnaire) throws IOException {
    Set<String> known = new HashSet<>(Columns.RESERVED);
    known.addAll(questionnaire.questionsById().keySet());
    Predicate<String> isKnown = known::contains;
    try {
      CsvReader reader = CsvReader.openAtLikelyHeader(in, options, isKnown);
      Optional<CsvRow> header = reader.nextRow();
      if (header.isEmpty()) {
        return new Checked.Invalid<>(
            List.of(
                Problem.error(
                    Location.ofFile(options.source()),
                    ProblemCode.CSV_SYNTAX,
                    "the file is empty")));
      }
      return Checked.valid(new MapDraft(reader, header.get(), questionnaire).draft());
    } catch (RefusedException e) {
      return new Checked.Invalid<>(List.of(e.problem()));
    }
  }

  private String draft() throws IOException {
    sample();
    Optional<Character> decimalMark = DraftedWords.decimalMark(columns);
    ColumnGuesses columnGuesses =
        new ColumnGuesses(words, questionnaire, columns, reader.dialect().delimiter(), decimalMark);
    Map<String, Guess> guesses = columnGuesses.all();
    top(decimalMark);
    int subjects = subjects(guesses);
    subjectLine(Columns.CLIENT, guesses, true);
    // Where a row has several subjects, their processes tell them apart.
    subjectLine(Columns.PROCESS, guesses, subjects == 1);
    subjectLine(Columns.ID, guesses, false);
    subjectLine(Columns.QUESTIONNAIRE, guesses, false);
    text.append("\nanswers:\n");
    answers(guesses, columnGuesses, 1, "");
    if (subjects > 1) {
      text.append("\n# Headers come ").append(subjects).append(" times: as many subjects a row?\n");
      text.append("subjects:\n");
      for (int nth = 1; nth <= subjects; nth++) {
        text.append("  - process: ").append(BLANK).append("  # to fill in: its name\n");
        text.append("    answers:\n");
        answers(guesses, columnGuesses, -nth, "    ");
      }
    }
    rest(guesses);
    return text.toString();
  }

  private void sample() throws IOException {
    Map<String, Integer> seen = new HashMap<>();
    Map<String, Integer> same = new HashMap<>();
    header.cells().forEach(cell -> same.merge(Folded.of(cell), 1, Integer::sum));
    for (String cell : header.cells()) {
      int nth = seen.merge(Folded.of(cell), 1, Integer::sum);
      columns.add(new SampledColumn(cell.strip(), nth, same.getOrDefault(Folded.of(cell), 1)));
    }
    Optional<CsvRow> row = reader.nextRow();
    while (row.isPresent() && rows < MOST_ROWS) {
      List<String> cells = row.get().cells();
      if (!row.get().isBlank() && !row.get().listsAllowedValues()) {
        rows++;
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
          columns.get(i).add(cells.get(i));
        }
      }
      row = reader.nextRow();
    }
  }

  private void top(Optional<Character> decimalMark) {
    String from =
        rows == 0
            ? "headers alone of " + header.source() + ", which has no rows to guess words from,"
            : "headers and the first " + SummaryText.rows(rows) + " of " + header.source();
    comment(
        "",
        "A draft, made from the " + from + " for the questionnaire '" + questionnaire.id() + "'.");
    comment(
        "", "Read every line. What stands behind a # is not used: take the # off what is right.");
    text.append("format: ").append(ColumnMapLoader.FORMAT).append('\n');
    if (header.line() > 1) {
      text.append("headerLine: ").append(header.line()).append('\n');
    }
    decimalMark.ifPresentOrElse(
        mark -> text.append("decimalMark: \"").append(mark).append("\"\n"),
        () ->
            DraftedWords.unclearNumber(columns)
                .ifPresent(
                    number ->
                        text.append("# decimalMark: \",\"  # '")
                            .append(number)
                            .append("' can be read in two ways\n")));
    general();
  }

  /** Words such as "k. A.", which mean the same in every column. */
  private void general() {
    Map<String, Integer> rowsByWord = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    Map<String, String> meanings = new HashMap<>();
    for (SampledColumn column : columns) {
      column
          .texts()
          .forEach(
              (cell, count) ->
                  words
                      .meaning(cell)
                      .filter(SuggestedWords.SPECIAL::contains)
                      .filter(meaning -> !isOurs(cell))
                      .ifPresent(
                          meaning -> {
                            if (seen.add(Folded.of(cell)) || meanings.containsKey(cell)) {
                              rowsByWord.merge(cell, count, Integer::sum);
                              meanings.put(cell, meaning);
                            }
                          }));
    }
    if (!rowsByWord.isEmpty()) {
      text.append("words:\n");
      rowsByWord.forEach(
          (cell, count) ->
              text.append("  ")
                  .append(YamlText.scalar(cell))
                  .append(": ")
                  .append(meanings.get(cell))
                  .append("  # ")
                  .append(cells(count))
                  .append('\n'));
    }
  }

  private static boolean isOurs(String cell) {
    return AnswerWords.isSpecial(Folded.of(cell));
  }

  private void subjectLine(String target, Map<String, Guess> guesses, boolean isNeeded) {
    Guess guess = guesses.get(target);
    if (guess != null) {
      String header = guess.column().header();
      text.append(target)
          .append(": ")
          .append(
              guess.column().ofSame() > 1
                  ? "{column: " + YamlText.flowScalar(header) + ", nth: 1}"
                  : YamlText.scalar(header))
          .append(guess.column().isEmpty() ? "" : "  # such as " + examples(guess.column()))
          .append('\n');
    } else if (isNeeded) {
      text.append(target).append(": ").append(BLANK);
      text.append("  # to fill in: no column seems to name it; the name for all rows\n");
    }
  }

  private int subjects(Map<String, Guess> guesses) {
    return guesses.values().stream()
        .filter(guess -> !Columns.RESERVED.contains(guess.target()))
        .mapToInt(guess -> guess.column().ofSame())
        .max()
        .orElse(1);
  }

  /**
   * The columns that answer.
   *
   * @param nth 1 for columns with headers of their own; minus the number of the subject for columns
   *     with headers that come again
   */
  private void answers(
      Map<String, Guess> guesses, ColumnGuesses columnGuesses, int nth, String indent) {
    for (Question question : questionnaire.questions()) {
      Guess guess = guesses.get(question.id());
      if (guess == null
          || (guess.column().ofSame() > 1) != (nth < 0)
          || guess.column().ofSame() < -nth) {
        continue;
      }
      DraftedWords drafted =
          new DraftedWords(words, question, guess.column(), columnGuesses.parser(question));
      String off = guess.sure() ? "" : "# ";
      if (!guess.sure()) {
        comment(
            indent + "  ",
            "not sure; the column "
                + (guess.column().isEmpty() ? "is empty" : "holds " + examples(guess.column())));
      }
      text.append(indent).append("  ").append(off).append(question.id()).append(":  # ");
      text.append(YamlText.comment(question.ask())).append('\n');
      List<String> lines = new ArrayList<>();
      lines.add("column: " + YamlText.scalar(guess.column().header()));
      if (nth < 0) {
        lines.add("nth: " + -nth);
      }
      lines.addAll(drafted.lines());
      lines.forEach(
          line ->
              text.append(indent).append("  ").append(off).append("  ").append(line).append('\n'));
    }
  }

  /** What was not used, and what was not found. */
  private void rest(Map<String, Guess> guesses) {
    List<String> used =
        guesses.values().stream().map(guess -> Folded.of(guess.column().header())).toList();
    List<SampledColumn> unused =
        columns.stream()
            .filter(column -> !used.contains(Folded.of(column.header())))
            .filter(column -> !column.header().isBlank() || !column.isEmpty())
            .toList();
    if (!unused.isEmpty()) {
      text.append('\n');
      comment("", "Columns that are not used:");
      for (SampledColumn column : unused) {
        comment(
            "",
            "  "
                + (column.header().isBlank() ? "(no name)" : column.header())
                + (column.isEmpty()
                    ? " (empty)"
                    : " ("
                        + column.variety()
                        + " different texts, such as "
                        + examples(column)
                        + ")"));
      }
    }
    List<Question> missing =
        questionnaire.questions().stream()
            .filter(question -> !guesses.containsKey(question.id()))
            .toList();
    if (!missing.isEmpty()) {
      text.append('\n');
      comment("", "Questions without a column; give them one under 'answers' if there is one:");
      missing.forEach(question -> comment("", "  " + question.id() + ": " + question.ask()));
    }
  }

  private static String examples(SampledColumn column) {
    List<String> examples =
        column.examples(MOST_EXAMPLES).stream()
            .map(example -> ShortText.startOf(example, 40))
            .map(example -> "'" + YamlText.comment(example) + "'")
            .toList();
    return String.join(", ", examples);
  }

  private void comment(String indent, String line) {
    text.append(indent).append("# ").append(YamlText.comment(line)).append('\n');
  }

  static String cells(int count) {
    return count == 1 ? "1 cell" : count + " cells";
  }
}
