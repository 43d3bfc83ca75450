import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Has DuckDB work out the scores, as {@code programs.py} wrote them down for it.
 *
 * <pre>
 * java -cp duckdb_jdbc.jar DuckDbScores.java scores.sql clients.csv scores.csv
 * </pre>
 */
final class DuckDbScores {
  private DuckDbScores() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    String query =
        Files.readString(Path.of(arguments[0]))
            .replace("INPUT", arguments[1])
            .replace("OUTPUT", arguments[2]);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(query);
    }
  }
}
