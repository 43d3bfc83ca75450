import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The yardstick: Commons CSV cuts a file into cells on one thread, and that is all. */
final class ParseOnly {
  private ParseOnly() {}

  public static void main(String[] arguments) throws IOException {
    long rows = 0;
    long cells = 0;
    try (Reader reader = Files.newBufferedReader(Path.of(arguments[0]));
        CSVParser parser = CSVFormat.DEFAULT.parse(reader)) {
      for (CSVRecord row : parser) {
        rows++;
        cells += row.size();
      }
    }
    System.out.println(rows + " rows, " + cells + " cells");
  }
}
