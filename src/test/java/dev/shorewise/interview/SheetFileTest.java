package dev.shorewise.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shorewise.files.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetFileTest {
  @TempDir Path dir;

  @Test
  void aSavedSheetIsAllThatRemainsAndItsOwnerAloneCanReadIt() throws IOException {
    try (SheetFile file = open("a.yaml")) {
      assertThat(file.exists()).isFalse();
      file.save("one\n");
      file.save("two\n");
    }
    assertThat(names()).containsExactly("a.yaml");
    assertThat(dir.resolve("a.yaml")).hasContent("two\n");
    assertThat(permissions("a.yaml")).isEqualTo("rw-------");
  }

  @Test
  void whileItIsHeldItsOwnerAloneCanReadTheLockToo() throws IOException {
    try (SheetFile file = open("a.yaml")) {
      assertThat(file.exists()).isFalse();
      assertThat(permissions(".a.yaml.lock")).isEqualTo("rw-------");
    }
  }

  @Test
  void aFileThatIsHeldCannotBeOpenedAgain() throws IOException {
    try (SheetFile file = open("a.yaml")) {
      assertThat(file.name()).isEqualTo("a.yaml");
      assertThatThrownBy(() -> open("a.yaml"))
          .isInstanceOf(SheetFile.InUse.class)
          .hasMessageContaining("another interview");
    }
    open("a.yaml").close();
  }

  @Test
  void whatAKilledInterviewLeftBehindNeitherBlocksNorStays() throws IOException {
    Files.writeString(dir.resolve(".a.yaml.lock"), "x");
    Files.writeString(dir.resolve(".a.yaml.123.part"), "half an answer");
    Files.writeString(dir.resolve(".b.yaml.123.part"), "of somebody else");
    open("a.yaml").close();
    assertThat(names()).containsExactly(".b.yaml.123.part");
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Files.createDirectory(dir.resolve("real"));
    Files.writeString(dir.resolve("real/a.yaml"), "old\n");
    Files.createSymbolicLink(dir.resolve("link.yaml"), Path.of("real/a.yaml"));
    try (SheetFile file = open("link.yaml")) {
      file.save("new\n");
    }
    assertThat(dir.resolve("real/a.yaml")).hasContent("new\n");
    assertThat(dir.resolve("link.yaml")).isSymbolicLink();
  }

  @Test
  void saysInWordsWhyAFileCannotBeWritten() {
    assertThat(reason("none/a.yaml")).isEqualTo("there is no such folder");
    assertThat(reason(".")).isEqualTo("it is not a regular file");
  }

  @Test
  void nothingIsWrittenAfterTheFileWasLetGo() throws IOException {
    SheetFile file = open("a.yaml");
    file.close();
    assertThatThrownBy(() -> file.save("late\n")).isInstanceOf(IOException.class);
    assertThat(names()).isEmpty();
  }

  @Test
  void aCopyTakesNoOtherCopysPlace() throws IOException {
    try (SheetFile file = open("a.yaml")) {
      file.save("one\n");
      assertThat(file.keepCopy()).isEqualTo("a.yaml.old");
      assertThat(file.keepCopy()).isEqualTo("a.yaml.old");
      file.save("two\n");
      assertThat(file.keepCopy()).isEqualTo("a.yaml.old2");
    }
    assertThat(dir.resolve("a.yaml.old")).hasContent("one");
    assertThat(dir.resolve("a.yaml.old2")).hasContent("two");
  }

  private String permissions(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve(name)));
  }

  private String reason(String name) {
    try (SheetFile file = open(name)) {
      return "opened " + file.name();
    } catch (IOException e) {
      return FileTrouble.of(e);
    }
  }

  private SheetFile open(String name) throws IOException {
    return SheetFile.open(dir.resolve(name), name);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
