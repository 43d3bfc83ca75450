package dev.shorewise.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.insight.DistanceToGo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Sorting gives the same in memory and through files. */
final class DistanceSortTest {
  @Property(tries = 60)
  void rowsComeNearestFirstAndEqualsAsTheyCame(
      @ForAll long seed,
      @ForAll @IntRange(max = 200) int rows,
      @ForAll @IntRange(min = 1, max = 5000) int mostBytes)
      throws IOException {
    Random random = new Random(seed);
    List<DistanceSort.Line> lines = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      DistanceToGo distance =
          new DistanceToGo(random.nextBoolean(), random.nextInt(3), random.nextInt(4) / 3.0);
      lines.add(new DistanceSort.Line(distance, Utf8.of("row " + i + "\n")));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DistanceSort sort = new DistanceSort(mostBytes)) {
      for (DistanceSort.Line line : lines) {
        sort.add(line);
      }
      sort.writeTo(out);
    }

    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    for (DistanceSort.Line line :
        lines.stream().sorted(Comparator.comparing(DistanceSort.Line::distance)).toList()) {
      line.text().writeTo(expected);
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(expected.toString(StandardCharsets.UTF_8));
  }
}
