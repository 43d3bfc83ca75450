package dev.shorewise.interview;

import dev.shorewise.diagnostic.VisibleText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A dialogue over plain streams: a pipe, a screen reader, or any terminal as it is. */
public final class StreamDialogue implements Dialogue {
  private static final int MOST_CHARACTERS = 10_000;

  private final Reader in;
  private final PrintStream out;
  private final boolean echo;
  private final int width;

  /**
   * @param in lines in UTF-8
   * @param echo whether to show what was read, because no terminal does
   */
  public StreamDialogue(InputStream in, PrintStream out, boolean echo, int width) {
    this.in = new InputStreamReader(in, StandardCharsets.UTF_8);
    this.out = out;
    this.echo = echo;
    this.width = width;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public boolean isTyped() {
    return !echo;
  }

  @Override
  public void show(String line) {
    out.print(line + "\n");
    out.flush();
  }

  @Override
  public Reply ask(String prompt) {
    out.print(prompt);
    out.flush();
    StringBuilder line = new StringBuilder();
    int c;
    try {
      for (c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
        // An endless line must not fill the memory; what is too long is refused anyway.
        if (line.length() < MOST_CHARACTERS) {
          line.append((char) c);
        }
      }
    } catch (IOException e) {
      c = -1;
    }
    boolean typed = c >= 0 || line.length() > 0;
    if (echo || !typed) {
      show(VisibleText.of(line.toString().strip()));
    }
    return typed ? new Reply.Line(line.toString()) : new Reply.EndOfInput();
  }

  @Override
  public void showLast(List<String> lines) {
    lines.forEach(this::show);
  }

  @Override
  public void close() {
    // The streams belong to whoever opened them.
  }
}
