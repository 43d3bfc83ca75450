package dev.shorewise.report;

import dev.shorewise.testing.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A questionnaire and a sheet by somebody who means harm, in every text there is. */
final class HostileInput {
  static final String TEXT =
      "<script>window.stolen = 1</script><img src=x onerror='window.stolen=1'><svg"
          + " onload=window.stolen=1></svg><style>*{display:none}</style></title></style></script>"
          + "\" onclick=\"window.stolen=1\" style=\"color:red\" &lt;b&gt; ${7*7} --> ]]>"
          + " \u202Eesrever\u202C \u2066hidden\u2069 \u001B[2J javascript:window.stolen=1";

  private static final Set<String> TEXTS =
      Set.of(
          "title", "ask", "why", "help", "label", "because", "do", "say", "measure", "belief",
          "reality", "source", "unit");

  private HostileInput() {}

  /** Writes {@code hostile.yaml}, a sheet, and its questionnaire beside it. */
  static void write(Path dir) throws IOException {
    JsonNode core =
        JsonMapper.shared()
            .readTree(CliRun.in(dir, "questionnaire", "show", "core", "--format", "json").out());
    ((ObjectNode) core).put("id", "hostile-questions");
    spoil(core);
    Files.writeString(dir.resolve("hostile-questions.yaml"), core.toString());
    Map<String, ?> sheet =
        Map.of(
            "format",
            "shorewise/answers/1",
            "questionnaire",
            "hostile-questions.yaml",
            "subject",
            Map.of("client", TEXT + "x".repeat(10_000), "process", TEXT),
            "answers",
            Map.of(
                "process.documented",
                Map.of("answer", "none", "note", TEXT + "y".repeat(10_000)),
                "oversight.owner",
                Map.of("answer", "unknown", "note", "e\u0301".repeat(50) + "\u0489".repeat(500))));
    Files.writeString(dir.resolve("hostile.yaml"), JsonMapper.shared().writeValueAsString(sheet));
  }

  private static void spoil(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (String key : TEXTS) {
        if (object.path(key).isString()) {
          object.put(key, TEXT);
        }
      }
    }
    node.forEach(HostileInput::spoil);
  }
}
