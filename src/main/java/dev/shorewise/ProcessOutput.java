package dev.shorewise;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/**
 * Standard output as the process has it. A print stream swallows failures and their cause; this
 * remembers whether the reader at the other end of a pipe has gone, which is no failure: {@code
 * shorewise batch … | head} has what it wanted.
 */
final class ProcessOutput extends FilterOutputStream implements BooleanSupplier {
  private boolean readerGone;

  ProcessOutput(FileDescriptor descriptor) {
    super(new FileOutputStream(descriptor));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      readerGone |= "Broken pipe".equals(e.getMessage());
      throw e;
    }
  }

  /** Whether a write failed because nobody reads any more. */
  @Override
  public boolean getAsBoolean() {
    return readerGone;
  }
}
