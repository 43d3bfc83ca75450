package dev.shorewise.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SubjectIdsTest {
  @Test
  void subjectsThatAllDifferAreNothingToNote() {
    SubjectIds ids = new SubjectIds();
    for (int line = 2; line < 5_000; line++) {
      ids.add("Client " + line, line);
    }

    assertThat(ids.note()).isEmpty();
  }

  @Test
  void whereMoreCameThanAreKeptInMindTheNoteSaysSo() {
    SubjectIds ids = new SubjectIds();
    for (int i = 0; i < SubjectIds.MOST; i++) {
      ids.add("Client " + i, i + 2);
    }
    ids.add("late", 600_000);
    ids.add("late", 600_001);
    assertThat(ids.note()).isEmpty();

    ids.add("Client 7", 600_002);
    assertThat(ids.note())
        .hasValue(
            "a subject comes twice: 'Client 7' on lines 9 and 600002; only the first 524288 were"
                + " kept in mind, there may be more");
  }
}
