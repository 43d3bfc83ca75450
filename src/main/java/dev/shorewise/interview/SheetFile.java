package dev.shorewise.interview;

import dev.shorewise.files.AtomicFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * The file of an answer sheet, held by one interview alone while it lasts.
 *
 * <p>The lock is one of the operating system on {@code .NAME.lock} beside the file: it goes when
 * the process does, however that dies, so none can be left behind; the empty file may be, and is
 * taken over by the next interview. The sheet itself cannot carry the lock, because each save puts
 * another file in its place.
 */
public final class SheetFile implements Closeable {
  private static final int MOST_MARKS = 1 << 16;

  private final Path path;
  private final String name;
  private final Path lockPath;
  private final FileChannel channel;
  private boolean open = true;

  private SheetFile(Path path, String name, Path lockPath, FileChannel channel) {
    this.path = path;
    this.name = name;
    this.lockPath = lockPath;
    this.channel = channel;
  }

  /** Another interview has the file. */
  public static final class InUse extends IOException {
    private static final long serialVersionUID = 1L;

    InUse() {
      super("it is open in another interview; finish that one first");
    }
  }

  /**
   * Takes hold of a file, which need not exist, and clears away what a killed interview left.
   *
   * @param path where it is
   * @param name what messages and commands call it
   * @throws InUse if another interview has it
   * @throws IOException if its folder does not exist or cannot be written
   */
  public static SheetFile open(Path path, String name) throws IOException {
    Path real = Files.isSymbolicLink(path) ? path.toRealPath() : path.toAbsolutePath();
    checkRegular(real);
    Path folder = real.getParent();
    Path lockPath = real.resolveSibling("." + real.getFileName() + ".lock");
    FileAttribute<?>[] mode =
        folder == null ? new FileAttribute<?>[0] : AtomicFile.ownerOnly(folder);
    while (true) {
      Optional<FileChannel> channel = lock(lockPath, mode);
      if (channel.isPresent()) {
        removeLeftovers(real);
        return new SheetFile(real, name, lockPath, channel.get());
      }
    }
  }

  /**
   * Locks the file, and makes sure that it is still the one which others will find: whoever held it
   * before may have deleted it between our opening and our locking it. The mark is the file's size,
   * because to read the file would be to close it, and that gives up all our locks on it.
   */
  private static Optional<FileChannel> lock(Path lockPath, FileAttribute<?>[] mode)
      throws IOException {
    FileChannel channel =
        FileChannel.open(
            lockPath, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), mode);
    boolean ours = false;
    try {
      if (channel.tryLock() == null) {
        throw new InUse();
      }
      int mark = ThreadLocalRandom.current().nextInt(1, MOST_MARKS);
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(new byte[1]), mark - 1L);
      ours = Files.size(lockPath) == mark;
      return ours ? Optional.of(channel) : Optional.empty();
    } catch (OverlappingFileLockException e) {
      throw new InUse();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } finally {
      if (!ours) {
        channel.close();
      }
    }
  }

  private static void removeLeftovers(Path real) throws IOException {
    Path folder = real.getParent();
    if (folder == null) {
      return;
    }
    String start = "." + real.getFileName() + ".";
    List<Path> leftovers;
    try (Stream<Path> files = Files.list(folder)) {
      leftovers =
          files
              .filter(file -> String.valueOf(file.getFileName()).startsWith(start))
              .filter(file -> String.valueOf(file.getFileName()).endsWith(".part"))
              .filter(Files::isRegularFile)
              .toList();
    }
    for (Path leftover : leftovers) {
      Files.deleteIfExists(leftover);
    }
  }

  private static void checkRegular(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException("it is not a regular file");
    }
  }

  /** What messages and commands call the file. */
  public String name() {
    return name;
  }

  /** Where the file is, links resolved. */
  public Path path() {
    return path;
  }

  /** Whether there is a sheet yet. */
  public boolean exists() {
    return Files.exists(path);
  }

  /**
   * Keeps a copy of what is there now, beside it; once, however often it is asked for.
   *
   * @return what messages call the copy
   */
  public String keepCopy() throws IOException {
    int number = 1;
    Path copy = copy(number);
    while (Files.exists(copy)) {
      if (Files.mismatch(copy, path) < 0) {
        return name + old(number);
      }
      number++;
      copy = copy(number);
    }
    AtomicFile.write(copy, Files.readAllBytes(path));
    return name + old(number);
  }

  private Path copy(int number) {
    return path.resolveSibling(path.getFileName() + old(number));
  }

  private static String old(int number) {
    return ".old" + (number == 1 ? "" : number);
  }

  /** Puts this text in place of what is there, whole or not at all. */
  public synchronized void save(String text) throws IOException {
    if (!open) {
      throw new IOException("the program is ending");
    }
    checkRegular(path);
    AtomicFile.write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Lets go of the file. Waits for a save that is under way. */
  @Override
  public synchronized void close() {
    if (!open) {
      return;
    }
    open = false;
    try {
      // Deleted while still locked, so that nobody else's lock is.
      Files.deleteIfExists(lockPath);
      channel.close();
    } catch (IOException e) {
      // An empty file stays behind, and locks nobody out.
    }
  }
}
