package dev.shorewise.batch;

import dev.shorewise.answers.Response;
import dev.shorewise.answers.ResponseParser;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.questionnaire.Question;
import dev.shorewise.questionnaire.Question.Select;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what a cell answers; what only a CSV file writes differently is settled here. */
final class CellParser {
  /** Joins the options of one cell. */
  static final String OPTION_SEPARATOR = "|";

  private static final Pattern ON_SEPARATORS = Pattern.compile(Pattern.quote(OPTION_SEPARATOR));
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[0-9]+,[0-9]+");

  /** 1.200 and 1,200: twelve hundred to one reader, a little over one to the other. */
  private static final Pattern GROUPED = Pattern.compile("[1-9][0-9]{0,2}([.,][0-9]{3})+");

  private final boolean takesDecimalComma;

  CellParser(char delimiter) {
    this.takesDecimalComma = delimiter != ',';
  }

  /**
   * Reads a cell.
   *
   * @param cell without space around it; not empty
   * @param at where, for the problem
   */
  Checked<Response> parse(Question question, String cell, Location at) {
    if (question.select() == Select.NUMBER) {
      return number(question, cell, at);
    }
    List<String> words = Stream.of(ON_SEPARATORS.split(cell, -1)).map(String::strip).toList();
    return words.contains("")
        ? invalid(
            at,
            ProblemCode.CSV_CELL,
            "nothing stands before or after a '" + OPTION_SEPARATOR + "' in '" + cell + "'",
            "join options as in a" + OPTION_SEPARATOR + "b")
        : ResponseParser.parse(question, words, at);
  }

  private Checked<Response> number(Question question, String cell, Location at) {
    if (takesDecimalComma && GROUPED.matcher(cell).matches()) {
      return invalid(
          at,
          ProblemCode.NOT_A_NUMBER,
          "'" + cell + "' can be read in two ways",
          "write it without separators, or with another number of decimals");
    }
    boolean comma = takesDecimalComma && DECIMAL_COMMA.matcher(cell).matches();
    return ResponseParser.parse(question, List.of(comma ? cell.replace(',', '.') : cell), at);
  }

  private static Checked<Response> invalid(
      Location at, ProblemCode code, String message, String hint) {
    return new Checked.Invalid<>(List.of(Problem.error(at, code, message, hint)));
  }
}
