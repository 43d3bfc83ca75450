package dev.shorewise.batch;

import dev.shorewise.answers.Response;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.questionnaire.AnswerWords;
import dev.shorewise.questionnaire.Option;
import dev.shorewise.questionnaire.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes an answer into a cell so that it is read as that answer again, whatever a map says. */
final class AnswerSpelling {
  private final AnswerColumn column;
  private final boolean decimalComma;

  /**
   * @param decimalMark how the file writes decimals
   */
  AnswerSpelling(AnswerColumn column, char decimalMark) {
    this.column = column;
    this.decimalComma = column.words().decimalMark().orElse(decimalMark) == ',';
  }

  /** The text; ids of options and the program's own words where they mean what they should. */
  String of(Response response) {
    List<String> spellings = spellings(response);
    return spellings.stream()
        .filter(text -> isRead(text, response))
        .findFirst()
        // A map that gives another meaning to the id and to the label makes it so on purpose.
        .orElse(spellings.get(0));
  }

  private boolean isRead(String text, Response response) {
    return column
        .read(text, Location.NOWHERE)
        .fold(
            valid ->
                valid.value().filter(read -> read.answer().response().equals(response)).isPresent(),
            invalid -> false);
  }

  private List<String> spellings(Response response) {
    List<String> spellings = new ArrayList<>();
    if (response instanceof Response.Amount amount) {
      String plain = amount.value().toPlainString();
      // A further zero tells 1.234 from twelve hundred and thirty-four.
      for (String number : List.of(plain, plain + "0")) {
        spellings.add(decimalComma ? number.replace('.', ',') : number);
        spellings.add(number);
      }
    } else if (response instanceof Response.Chosen chosen) {
      spellings.add(joined(chosen, Option::id));
      spellings.add(joined(chosen, Option::label));
      spellings.addAll(ownWords(chosen.options()));
    } else {
      List<String> words =
          response instanceof Response.Unknown ? AnswerWords.UNKNOWN : AnswerWords.NOT_APPLICABLE;
      spellings.add(words.get(1));
      spellings.add(words.get(0));
      words.forEach(word -> spellings.addAll(ownWords(List.of(word))));
    }
    return spellings;
  }

  private String joined(Response.Chosen chosen, Function<Option, String> word) {
    Question question = column.question();
    return String.join(
        column.words().separator(),
        chosen.options().stream()
            .map(id -> word.apply(question.option(id).orElseThrow()))
            .toList());
  }

  private List<String> ownWords(List<String> meaning) {
    return column.words().meanings().entrySet().stream()
        .filter(entry -> entry.getValue().equals(meaning))
        .map(entry -> entry.getKey())
        .sorted()
        .toList();
  }
}
