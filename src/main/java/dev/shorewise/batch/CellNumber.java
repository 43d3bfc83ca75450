package dev.shorewise.batch;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import dev.shorewise.questionnaire.AnswerWords;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes a number as the program reads it: digits, and a point before decimals. */
final class CellNumber {
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[0-9]+,[0-9]+");

  /** 1.200 and 1,200: twelve hundred to one reader, a little over one to the other. */
  private static final Pattern GROUPED = Pattern.compile("[1-9][0-9]{0,2}([.,][0-9]{3})+");

  /** 1 200 and 1'200 mean the same to everybody. */
  private static final Pattern CLEARLY_GROUPED =
      Pattern.compile("[1-9][0-9]{0,2}([ '\u2019\u202F][0-9]{3})+([.,][0-9]+)?");

  private final boolean takesDecimalComma;
  private final Optional<Character> decimalMark;

  /**
   * @param decimalMark where the user says which it is; the other one then groups thousands
   */
  CellNumber(char delimiter, Optional<Character> decimalMark) {
    this.takesDecimalComma = delimiter != ',' || decimalMark.equals(Optional.of(','));
    this.decimalMark = decimalMark;
  }

  /** The number in the usual form; what is none comes back as it is. */
  Checked<String> usual(String cell, Location at) {
    if (isDigits(cell)) {
      return Checked.valid(cell);
    }
    String text =
        CLEARLY_GROUPED.matcher(cell).matches() ? cell.replaceAll("[ '\u2019\u202F]", "") : cell;
    if (decimalMark.isPresent()) {
      return Checked.valid(withMark(text, decimalMark.get()));
    }
    if (takesDecimalComma && GROUPED.matcher(text).matches()) {
      return new Checked.Invalid<>(
          List.of(
              Problem.error(
                  at,
                  ProblemCode.NOT_A_NUMBER,
                  "'" + cell + "' can be read in two ways",
                  "write it without separators or with another number of decimals, or say in a"
                      + " --map which is the decimalMark")));
    }
    boolean comma = takesDecimalComma && DECIMAL_COMMA.matcher(text).matches();
    return Checked.valid(comma ? text.replace(',', '.') : text);
  }

  /** The value of a number on a client's own scale, a percent sign left aside. */
  Optional<BigDecimal> value(String cell) {
    String text = cell.endsWith("%") ? cell.substring(0, cell.length() - 1).strip() : cell;
    String sign = text.startsWith("-") ? "-" : "";
    return usual(text.substring(sign.length()), Location.NOWHERE)
        .fold(valid -> Optional.of(valid.value()), invalid -> Optional.<String>empty())
        .filter(AnswerWords::isNumber)
        .map(usual -> new BigDecimal(sign + usual));
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static String withMark(String text, char mark) {
    String groups = mark == ',' ? "\\." : ",";
    boolean grouped = text.matches("[1-9][0-9]{0,2}(" + groups + "[0-9]{3})+([.,][0-9]+)?");
    return (grouped ? text.replaceAll(groups, "") : text).replace(mark, '.');
  }
}
