package dev.shorewise.cli;

import java.util.Locale;
import java.util.Optional;

/** The help texts that belong to no single command. */
final class HelpTopics {
  private static final String ENVIRONMENT =
      """
      Environment variables:
        NO_COLOR         set to anything: no colour, unless --color always
        TERM=dumb        no colour, no repainting
        ACCESSIBLE       set to 1: numbered options, no repainting, no boxes
        XDG_STATE_HOME   where state is kept, in the folder shorewise
        XDG_CACHE_HOME   where what makes the program start faster is kept, likewise
        COLUMNS          how wide the terminal is, for reports as text
        SOURCE_DATE_EPOCH  which day is today, in seconds since 1970, for dates on reports
        SHOREWISE_CACHE  off: do not keep it
        SHOREWISE_OPTS   more options for Java, such as -Xmx2g
        JAVA_HOME        the Java that runs the program

      Shorewise uses no network and reports nothing to anyone.
      """;

  private static final String FORMATS =
      """
      Formats of a report (--format):
        text       for a terminal (default): 80 columns, on a wider one up to 110
        markdown   for a document or a ticket
        html       one answer sheet as one file to open, print or mail
        json       one answer sheet, for a program
        jsonl      any number of answer sheets, one JSON object a line

      All carry the same facts in the same order.
      'shorewise questionnaire schema' prints the JSON Schemas of the questionnaire,
      the answer sheet, the assessment and the comparison.
      """;

  private HelpTopics() {}

  /** The text on a topic, if there is one. */
  static Optional<String> text(String topic) {
    return switch (topic) {
      case "exit-codes" -> Optional.of(exitCodes());
      case "environment" -> Optional.of(ENVIRONMENT);
      case "formats" -> Optional.of(FORMATS);
      default -> Optional.empty();
    };
  }

  private static String exitCodes() {
    StringBuilder text = new StringBuilder("Exit codes:\n");
    for (ExitCode code : ExitCode.values()) {
      text.append(String.format(Locale.ROOT, "  %3d  %s\n", code.status(), code.meaning()));
    }
    return text.append(
            """

            With several subjects and --gate the worst decides: 11, then 12, then 10.
            Rejected sheets or rows (5) win over them, unless --allow-rejects is given.
            """)
        .toString();
  }
}
