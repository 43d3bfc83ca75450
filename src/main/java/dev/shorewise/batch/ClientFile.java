package dev.shorewise.batch;

import dev.shorewise.answers.AnswerSheet;
import dev.shorewise.diagnostic.Checked;
import dev.shorewise.diagnostic.Location;
import dev.shorewise.diagnostic.Problem;
import dev.shorewise.diagnostic.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A CSV file of clients, read whole, so that what is broken or open in it can be asked for and put
 * in its place. Immutable.
 *
 * <p>As long as anything is left to do, its {@linkplain #text text} has the five columns of a
 * rejects file, filled in the rows that are not done; once all are done it has the client's own
 * columns alone. A batch reads both, and this class goes on with the first.
 */
public final class ClientFile {
  /** A longer one is nothing to go through by hand, and it is written anew after every answer. */
  private static final int MOST_CHARACTERS = 1 << 23;

  private final ClientRows rows;
  private final Start start;
  private final List<ClientLine> lines;

  private ClientFile(ClientRows rows, Start start, List<ClientLine> lines) {
    this.rows = rows;
    this.start = start;
    this.lines = List.copyOf(lines);
  }

  /**
   * What stands above the rows.
   *
   * @param headers of the client's own columns, as they stand in the file
   * @param headerLine where a map says that they stand
   */
  private record Start(CsvDialect dialect, String headers, int headerLine) {
    String text(boolean marked) {
      StringBuilder text = new StringBuilder();
      new CsvWriter(dialect).start(text);
      // The map counts lines; what stood in them was for people and is not kept.
      int above = headerLine - 1 - (dialect.separatorLine() ? 1 : 0);
      text.append(dialect.lineEnd().repeat(Math.max(0, above))).append(headers);
      if (marked) {
        String delimiter = String.valueOf(dialect.delimiter());
        text.append(delimiter).append(String.join(delimiter, Rejects.COLUMNS));
      }
      return text.append(dialect.lineEnd()).toString();
    }
  }

  /**
   * Reads a file.
   *
   * @return the file, or why it cannot be taken apart
   * @throws IOException if reading fails; never for what the file holds
   */
  public static Checked<ClientFile> read(
      InputStream in, BatchOptions options, BatchQuestionnaires questionnaires) throws IOException {
    try {
      CsvReader reader = CsvReader.open(in, options, Batch.knownNames(options, questionnaires));
      Optional<CsvRow> header = reader.nextRow();
      if (header.isEmpty()) {
        Location nowhere = Location.ofFile(options.source());
        return invalid(Problem.error(nowhere, ProblemCode.CSV_SYNTAX, "the file is empty"));
      }
      Checked<Columns> columns =
          HeaderReader.read(
              header.get(),
              options.map(),
              questionnaires.standard(),
              new CsvResults(questionnaires.standard(), false, false).addedColumns());
      return columns instanceof Checked.Valid<Columns> valid
          ? read(reader, header.get(), valid.value(), options, questionnaires)
          : new Checked.Invalid<>(columns.problems());
    } catch (RefusedException e) {
      return invalid(e.problem());
    }
  }

  private static Checked<ClientFile> read(
      CsvReader reader,
      CsvRow header,
      Columns columns,
      BatchOptions options,
      BatchQuestionnaires questionnaires)
      throws IOException {
    List<CsvRow> read = new ArrayList<>();
    int characters = 0;
    Optional<CsvRow> next = reader.nextRow();
    while (next.isPresent()) {
      characters += next.get().raw().length();
      if (characters > MOST_CHARACTERS) {
        return invalid(
            Problem.error(
                Location.ofFile(options.source()),
                ProblemCode.FILE_TOO_LARGE,
                "the file is too large to be gone through by hand",
                "'shorewise batch --rejects FILE' takes out the rows that need it"));
      }
      read.add(next.get());
      next = reader.nextRow();
    }
    Columns fitting = columns.endingLike(read);
    char delimiter = reader.dialect().delimiter();
    RowReader sheets = new RowReader(fitting, options.map().words(), questionnaires, delimiter);
    List<Problem> problems = sheets.prepare();
    if (!problems.isEmpty()) {
      return new Checked.Invalid<>(problems);
    }
    ClientRows rows = new ClientRows(reader, fitting, sheets, questionnaires.standard().id());
    return Checked.valid(
        new ClientFile(
            rows,
            new Start(reader.dialect(), rows.text(header), options.map().headerLine()),
            read.stream().map(rows::line).toList()));
  }

  private static <T> Checked<T> invalid(Problem problem) {
    return new Checked.Invalid<>(List.of(problem));
  }

  /**
   * The file with those marked that are to be asked about.
   *
   * @param openToo also those where nothing is wrong, but answers are blank or not known; in a file
   *     that was marked before only those that were
   */
  public ClientFile asking(boolean openToo) {
    List<ClientLine> other = new ArrayList<>();
    for (int row = 0; row < lines.size(); row++) {
      ClientLine line = lines.get(row);
      boolean mayBeOpen = openToo && (!rows.areMarked() || line.isMarked());
      SortedSet<Integer> subjects = new TreeSet<>();
      for (OpenClient client : clients(row)) {
        boolean open = mayBeOpen && !client.sheet().open().isEmpty();
        if (open || !client.sheet().isUsable()) {
          subjects.add(client.subject());
        }
      }
      other.add(line.asking(subjects));
    }
    return new ClientFile(rows, start, other);
  }

  private List<OpenClient> clients(int row) {
    ClientLine line = lines.get(row);
    return line.isPassive() || line.isFused()
        ? List.of()
        : rows.subjects(line).stream()
            .flatMap(subject -> rows.client(row, line, subject).stream())
            .toList();
  }

  /** Whether it has the columns of a rejects file, in which is noted what is still to be asked. */
  public boolean isBegun() {
    return rows.areMarked();
  }

  /** Whether some row is broken, or still to be asked about. */
  public boolean isUnfinished() {
    return lines.stream().anyMatch(ClientLine::isMarked);
  }

  /** How many clients there are in it; one in several rows counts as several. */
  public int size() {
    return lines.stream()
        .filter(line -> !line.isPassive())
        .mapToInt(line -> rows.subjects(line).size() - line.leftOut().size())
        .sum();
  }

  /** Those that are to be asked about and neither done nor left out, in the order of the file. */
  public List<OpenClient> clients() {
    return IntStream.range(0, lines.size())
        .boxed()
        .flatMap(
            row ->
                lines.get(row).left().stream()
                    .flatMap(subject -> rows.client(row, lines.get(row), subject).stream()))
        .toList();
  }

  /** The lines of rows that are broken in a way that nobody is asked about, as an editor counts. */
  public List<Integer> hopeless() {
    return lines.stream()
        .filter(line -> line.isMarked() && line.toAsk().isEmpty())
        .map(ClientLine::number)
        .toList();
  }

  /** The same client as it stands in the file now. */
  public OpenClient again(OpenClient client) {
    return rows.client(client.row(), lines.get(client.row()), client.subject()).orElseThrow();
  }

  /**
   * The file with what was answered for a client.
   *
   * @param client as it stands in this file
   */
  public ClientFile with(OpenClient client, AnswerSheet sheet) {
    return replaced(client, rows.with(lines.get(client.row()), client, sheet));
  }

  /** The file with a client done. */
  public ClientFile done(OpenClient client) {
    return replaced(
        client, lines.get(client.row()).leavingOut(client.subject(), false).done(client.subject()));
  }

  /** The file with a client as it stands, to be asked about again where something is wrong. */
  public ClientFile skipped(OpenClient client) {
    return client.sheet().isUsable()
        ? done(client)
        : replaced(client, lines.get(client.row()).leavingOut(client.subject(), false));
  }

  /**
   * The file without what looked like a client and is none: its row is not in the text, or where
   * others are in it too, the cells that were about it alone are empty. It comes back when it is
   * done or skipped after all, or something else is answered for it.
   */
  public ClientFile leftOut(OpenClient client) {
    return replaced(client, lines.get(client.row()).leavingOut(client.subject(), true));
  }

  /** Whether the file is without it. */
  public boolean isLeftOut(OpenClient client) {
    return lines.get(client.row()).leftOut().contains(client.subject());
  }

  /** What stands first in its row; empty where all of it is blank. */
  public String firstCell(OpenClient client) {
    return rows.firstCell(lines.get(client.row()));
  }

  /**
   * The line of its row in the client's own file, where that is another one and this one says so.
   */
  public OptionalInt ownLine(OpenClient client) {
    return lines.get(client.row()).own();
  }

  private ClientFile replaced(OpenClient client, ClientLine line) {
    List<ClientLine> other = new ArrayList<>(lines);
    other.set(client.row(), line);
    return new ClientFile(rows, start, other);
  }

  /** What to write, with a byte-order mark where the file is to have one. */
  public String text() {
    boolean marked = isUnfinished();
    StringBuilder text = new StringBuilder(start.text(marked));
    for (ClientLine line : lines) {
      if (!rows.isLeftOut(line)) {
        text.append(marked && !line.isPassive() ? rows.marked(line) : rows.text(line))
            .append(start.dialect().lineEnd());
      }
    }
    return text.toString();
  }
}
