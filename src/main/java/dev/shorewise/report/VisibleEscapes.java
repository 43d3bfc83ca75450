package dev.shorewise.report;

import dev.shorewise.diagnostic.VisibleText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/**
 * Escapes in JSON what could steer a terminal, so that JSON may be looked at as it comes. JSON
 * itself asks for that only below U+0020.
 */
final class VisibleEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;

  private static final int DELETE = 0x7F;

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
    codes[DELETE] = CharacterEscapes.ESCAPE_STANDARD;
    return codes;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int c) {
    if (c <= DELETE || Character.isSurrogate((char) c)) {
      return null;
    }
    String text = Character.toString(c);
    String visible = VisibleText.of(text);
    return visible.equals(text) ? null : new SerializedString(visible);
  }
}
