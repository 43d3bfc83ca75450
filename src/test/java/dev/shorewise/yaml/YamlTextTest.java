package dev.shorewise.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shorewise.diagnostic.Checked;
import dev.shorewise.files.TextFile;
import dev.shorewise.yaml.YamlNode.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlTextTest {
  @Property
  void anyTextComesBackAsItWas(@ForAll("texts") String text) {
    String yaml = "a: " + YamlText.scalar(text) + "\nb: [" + YamlText.scalar(text) + "]\n";

    YamlNode.Mapping read = read(yaml);

    assertThat(read.get("a")).map(node -> ((Scalar) node).text()).contains(text);
    assertThat(read.get("a")).map(node -> ((Scalar) node).isNothing()).contains(false);
    assertThat(read.get("b"))
        .map(node -> ((Scalar) ((YamlNode.Sequence) node).items().get(0)).text())
        .contains(text);
  }

  @Property
  void anyTextComesBackAsAKey(@ForAll("texts") String text) {
    assertThat(read(YamlText.block(Map.of(text, "x"))).entries())
        .extracting(entry -> entry.key().text())
        .containsExactly(text);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> nasty =
        Arbitraries.strings()
            .ofMaxLength(12)
            .withChars("ab 1:-#'\"\\\n\r\t,[]{}&*!|>%@`?~=.\u0000\u0085\u00A0\u2028\uFEFF\uFFFF");
    Arbitrary<String> astral =
        Arbitraries.strings().withCharRange('\uD800', '\uDFFF').ofMaxLength(3);
    return Arbitraries.oneOf(
        nasty,
        Arbitraries.strings().ofMaxLength(30),
        Arbitraries.of(
            "😀 smile", "\uD83D\uDE00\uD83D\uDE00", "null", "~", "", "yes", "0x1F", "<<"),
        astral.filter(YamlTextTest::isPaired));
  }

  /** Half a character cannot be in a UTF-8 file. */
  private static boolean isPaired(String text) {
    return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Acme", "Customer support (2nd line)", "2026-10-01", "It's 5%"})
  void harmlessTextIsWrittenPlain(String text) {
    assertThat(YamlText.scalar(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "No", "null", "1.0", "- a", "a: b", "a #b", " a", "a ", "*x", ""})
  void textThatAReaderCouldTakeForSomethingElseIsQuoted(String text) {
    assertThat(YamlText.scalar(text)).isEqualTo('"' + text + '"');
  }

  @Test
  void aTreeIsWrittenAsABlockInItsOrder() {
    Map<String, Object> option = new LinkedHashMap<>();
    option.put("id", "b");
    option.put("points", 40);
    option.put("raises", List.of("x", "y"));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("version", "7");
    tree.put("monotone", false);
    tree.put("options", List.of(option, Map.of("id", "a")));
    tree.put("empty", Map.of());
    tree.put("none", List.of());

    assertThat(YamlText.block(tree))
        .isEqualTo(
            """
            version: "7"
            monotone: false
            options:
              - id: b
                points: 40
                raises:
                  - x
                  - "y"
              - id: a
            empty: {}
            none: []
            """);
  }

  private static YamlNode.Mapping read(String yaml) {
    return YamlReader.read(new TextFile("f", yaml))
        .fold(
            Checked.Valid::value,
            invalid -> {
              throw new AssertionError(invalid.problems() + " in " + yaml);
            });
  }
}
