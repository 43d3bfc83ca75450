package dev.shorewise.files;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file that appears whole or not at all: it is written beside its target and takes the target's
 * place only on {@link #commit}. Closing without a commit leaves the target as it was and no trace
 * of the attempt. The file is readable by its owner alone, because answers are confidential. What
 * is no file but takes bytes, such as {@code /dev/null} or a named pipe, is written to directly.
 *
 * <p>Leftovers of a killed process are called {@code .NAME.*.part}.
 */
public final class AtomicFile implements Closeable {
  private final Path target;
  private final Path part;
  private final FileOutputStream out;
  private boolean committed;

  private AtomicFile(Path target, Path part, FileOutputStream out) {
    this.target = target;
    this.part = part;
    this.out = out;
  }

  /**
   * Starts writing.
   *
   * @param target what to write; a symbolic link is followed, so that the link stays
   * @throws IOException if the folder does not exist or cannot be written
   */
  public static AtomicFile open(Path target) throws IOException {
    if (Files.isDirectory(target)) {
      throw new IOException("it is a folder");
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      return new AtomicFile(target, target, new FileOutputStream(target.toFile()));
    }
    Path real = Files.isSymbolicLink(target) ? target.toRealPath() : target.toAbsolutePath();
    Path folder = real.getParent();
    Path name = real.getFileName();
    if (folder == null || name == null) {
      throw new IOException("not a file: " + target);
    }
    Path part = Files.createTempFile(folder, "." + name + ".", ".part", ownerOnly(folder));
    // Also when the process is interrupted; only SIGKILL leaves the part behind.
    part.toFile().deleteOnExit();
    return new AtomicFile(real, part, new FileOutputStream(part.toFile()));
  }

  /** Writes a whole file at once. */
  public static void write(Path target, byte[] content) throws IOException {
    try (AtomicFile file = open(target)) {
      file.stream().write(content);
      file.commit();
    }
  }

  /**
   * What makes a new file readable and writable by its owner alone; nothing where the file system
   * of its folder cannot tell users apart.
   */
  public static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
    FileStore store = Files.getFileStore(folder);
    return store.supportsFileAttributeView(PosixFileAttributeView.class)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** Where the content goes; unbuffered. */
  public OutputStream stream() {
    return out;
  }

  /** Brings the content to the disk and puts it in the target's place. */
  public void commit() throws IOException {
    if (isDirect()) {
      out.close();
      committed = true;
      return;
    }
    out.getFD().sync();
    out.close();
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    committed = true;
    syncFolder();
  }

  /** Whether there is nothing to put in the target's place. */
  private boolean isDirect() {
    return part.equals(target);
  }

  /** Makes the rename itself survive a power cut, where the system lets a folder be synced. */
  private void syncFolder() {
    Path folder = target.getParent();
    if (folder == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException notSupportedHere) {
      // The content is safe; only the instant at which the rename reaches the disk is not.
    }
  }

  @Override
  public void close() throws IOException {
    if (!committed) {
      out.close();
      if (!isDirect()) {
        Files.deleteIfExists(part);
      }
    }
  }
}
