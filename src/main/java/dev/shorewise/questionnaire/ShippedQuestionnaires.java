package dev.shorewise.questionnaire;

import dev.shorewise.questionnaire.QuestionnaireFile.Shipped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Finds the questionnaires beside the program's classes, which lie in a jar or in a folder. */
final class ShippedQuestionnaires {
  private static final String ENDING = ".yaml";

  private ShippedQuestionnaires() {}

  /** Their ids, sorted. */
  static List<String> ids() {
    URL folder = ShippedQuestionnaires.class.getResource("/" + Shipped.FOLDER);
    if (folder == null) {
      return List.of();
    }
    try {
      URLConnection connection = folder.openConnection();
      return connection instanceof JarURLConnection jar ? inJar(jar) : inFolder(folder.toURI());
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own questionnaires cannot be listed", e);
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> inJar(JarURLConnection connection) throws IOException {
    // The class loader's own open jar: not ours to close.
    return ids(connection.getJarFile().stream().map(ZipEntry::getName));
  }

  private static List<String> inFolder(URI folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return ids(files.map(file -> Shipped.FOLDER + "/" + file.getFileName()));
    }
  }

  private static List<String> ids(Stream<String> names) {
    int start = Shipped.FOLDER.length() + 1;
    return names
        .filter(name -> name.startsWith(Shipped.FOLDER + "/") && name.endsWith(ENDING))
        .map(name -> name.substring(start, name.length() - ENDING.length()))
        .filter(id -> !id.contains("/"))
        .sorted()
        .toList();
  }
}
