package dev.shorewise.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of rejects that are read again. */
final class RejectsReadAgainTest {
  private static final String HEADER = "client,process,process.documented,Notes\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Acme,Support,full",
        "Acme,Support",
        "Acme,Support,full,one,two",
        "Acme, \"Support\",full,fine",
        "Acme,Support,full,\"one\" two",
        "Acme, \"Support, live\",full,fine",
      })
  void rowsWhoseCellsCouldNotBeToldApartStayRejectedUntilSomebodySaysOtherwise(String row) {
    BatchRun first = BatchRun.of(HEADER + row + "\n");
    assertThat(first.summary().rejected()).isEqualTo(1);

    BatchRun second = BatchRun.of(first.rejects());
    assertThat(second.summary().read()).isEqualTo(1);
    assertThat(second.summary().scored()).isZero();
    assertThat(second.messages())
        .contains("could not be told apart, and its 'reason' still says so", "empty 'reason'");

    BatchRun third = BatchRun.of(second.rejects());
    assertThat(third.rejects().replaceAll("clients.csv", ""))
        .as("told the same again and again")
        .isEqualTo(second.rejects());
    assertThat(cells(third.rejects())).startsWith(cells(first.rejects()).get(0));
  }

  @Test
  void whoeverEmptiesTheReasonHasTheRowScored() {
    BatchRun first = BatchRun.of(HEADER + "Acme,Support,full\n");
    assertThat(first.rejects()).contains("Acme,Support,full,,2,,,,");
    String repaired =
        HEADER.strip() + ",line,column,header,value,reason\nAcme,Support,full,,2,,,,\n";
    assertThat(BatchRun.of(repaired).summary().scored()).isEqualTo(1);
  }

  @Test
  void whatIsRepairedInACellNeedsNoMore() {
    BatchRun first = BatchRun.of(HEADER + "Acme,Support,fulll,\n");
    assertThat(BatchRun.of(first.rejects().replaceFirst("fulll", "full")).summary().scored())
        .isEqualTo(1);
  }

  @Test
  void nothingOfARowWithABrokenQuoteIsLost() {
    assertThat(BatchRun.of(HEADER + "Acme, \"Support, live\",full,a note\n").rejects())
        .contains("Acme", "Support", "live", "full", "a note");
  }

  private static List<String> cells(String rejects) {
    return rejects.lines().skip(1).map(line -> line.split(",\"?\\d", 2)[0]).toList();
  }
}
