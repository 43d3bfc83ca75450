package dev.shorewise.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rows that would not fit into memory are not read to their end. */
final class OverlongRowTest {
  private static final String HEADER = "client,process,process.owner,Notes\n";
  private static final String FINE = "Acme,\"Support\nand sales\",named,\n";
  private static final String LONG = "x".repeat(CsvReader.MOST_CHARACTERS * 2);

  @Test
  void aRowBeyondTheLimitIsNamedByItsLine() {
    assertThat(BatchRun.of(HEADER + FINE + "Beta,Support,named,\"" + LONG + "\"\n").messages())
        .startsWith(
            "clients.csv:4:20: error: the quote that opens here is not closed within 262144");
    assertThat(BatchRun.of(HEADER + FINE + "Beta,Support,named," + LONG + "\n").messages())
        .isEqualTo(
            "clients.csv:4: error: this row does not end within 262144 characters [C101]\nrefused\n");
  }

  @Test
  void anUnclosedQuoteIsNamedWhereItOpensHoweverLongTheRest() {
    String rest = FINE.replace("\"", "").repeat(20_000);
    assertThat(BatchRun.of(HEADER + FINE + "Beta,\"Support,named,\n" + rest).messages())
        .startsWith(
            "clients.csv:4:6: error: the quote that opens here is not closed within 262144");
  }

  @Test
  void anOverlongHeaderIsRefusedToo() {
    assertThat(BatchRun.of("client,process," + LONG).messages())
        .startsWith("clients.csv:1: error: this row does not end within 262144 characters");
  }

  @Test
  void aRowJustWithinTheLimitIsRead() {
    String notes = "x".repeat(CsvReader.MOST_CHARACTERS - 100);
    assertThat(BatchRun.of(HEADER + "Beta,Support,named," + notes + "\n" + FINE).summary().scored())
        .isEqualTo(2);
  }
}
