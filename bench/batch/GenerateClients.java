import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes a client CSV of any length, the same one for the same arguments: client, process, one
 * column a question, then two of the client's own. Every row can be scored.
 *
 * <pre>
 * shorewise template csv | java GenerateClients.java ROWS [UNKNOWN-PERCENT [SEED]] > clients.csv
 * </pre>
 *
 * <p>Names and allowed values come from the template, so that the file fits the questionnaire.
 */
final class GenerateClients {
  private static final int WORDS_BEFORE_OPTIONS = 0;
  private static final String[] SIZES = {"small", "medium", "large"};

  private GenerateClients() {}

  /** A column, and what its cells may hold. */
  private record Column(List<String> values, boolean several, boolean number) {
    static Column of(String allowed) {
      String list = allowed.replace("one or several of ", "");
      boolean several = !list.equals(allowed);
      List<String> values = new ArrayList<>();
      for (String value : list.split(several ? "\\||, or " : " or ")) {
        if (!value.isBlank() && !value.equals("?") && !value.equals("n/a")) {
          values.add(value.strip());
        }
      }
      return new Column(values, several, allowed.startsWith("a number"));
    }

    void write(StringBuilder row, SplittableRandom random) {
      if (number) {
        row.append(random.nextInt(400));
        return;
      }
      int place = random.nextInt(values.size());
      row.append(values.get(place));
      // The first of several is the one that stands alone: "none of these".
      if (several && place > 0 && place + 1 < values.size() && random.nextInt(3) == 0) {
        row.append('|').append(values.get(place + 1));
      }
    }
  }

  public static void main(String[] arguments) throws IOException {
    long rows = Long.parseLong(arguments[0]);
    int unknown = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    BufferedReader template =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String header = template.readLine();
    List<Column> columns = new ArrayList<>();
    for (String allowed : template.readLine().substring("#allowed,,".length()).split(",(?! or )")) {
      columns.add(Column.of(allowed.replace("\"", "")));
    }
    OutputStream out =
        new BufferedOutputStream(new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out)), 1 << 16);
    out.write((header + ",region,company size\n").getBytes(StandardCharsets.UTF_8));
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder row = new StringBuilder();
    for (long i = 1; i <= rows; i++) {
      row.setLength(0);
      row.append("Client ").append(i).append(",Process ").append(random.nextInt(9));
      for (Column column : columns) {
        row.append(',');
        if (random.nextInt(100) < unknown) {
          row.append('?');
        } else {
          column.write(row, random);
        }
      }
      row.append(",R").append(random.nextInt(20)).append(',').append(SIZES[random.nextInt(3)]);
      row.append('\n');
      out.write(row.toString().getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
  }
}
