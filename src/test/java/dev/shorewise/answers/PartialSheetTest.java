package dev.shorewise.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is known of a sheet that is not whole yet. */
final class PartialSheetTest {
  private static final Optional<String> CLIENT = Optional.of("Acme");
  private static final Optional<String> PROCESS = Optional.of("Mail");
  private static final Optional<String> NONE = Optional.empty();

  private static PartialSheet sheet(
      Optional<String> client,
      Optional<String> process,
      Map<String, String> faults,
      Optional<String> doubt) {
    return new PartialSheet(
        client,
        process,
        new TreeMap<>(),
        new TreeMap<>(faults),
        new TreeSet<>(List.of("open")),
        doubt);
  }

  @Test
  void itIsUsableOnlyWithBothNamesAndWithoutFaultsOrDoubts() {
    assertThat(sheet(CLIENT, PROCESS, Map.of(), NONE).isUsable()).isTrue();
    assertThat(sheet(NONE, PROCESS, Map.of(), NONE).isUsable()).isFalse();
    assertThat(sheet(CLIENT, NONE, Map.of(), NONE).isUsable()).isFalse();
    assertThat(sheet(CLIENT, PROCESS, Map.of("broken", "why"), NONE).isUsable()).isFalse();
    assertThat(sheet(CLIENT, PROCESS, Map.of(), Optional.of("why")).isUsable()).isFalse();
  }

  @Test
  void whatIsBrokenIsAskedAndWhatIsOpenWhenThatIsWantedOrThereIsADoubt() {
    Map<String, String> faults = Map.of("broken", "why");
    assertThat(sheet(CLIENT, PROCESS, faults, NONE).toAsk(false)).containsExactly("broken");
    assertThat(sheet(CLIENT, PROCESS, faults, NONE).toAsk(true)).containsExactly("broken", "open");
    assertThat(sheet(CLIENT, PROCESS, faults, Optional.of("why")).toAsk(false))
        .containsExactly("broken", "open");
  }
}
