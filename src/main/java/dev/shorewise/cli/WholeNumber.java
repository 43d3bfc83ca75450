package dev.shorewise.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of things, of which there is at least one. */
final class WholeNumber implements ITypeConverter<Long> {
  /** What such an option takes, in words. */
  static final String TAKEN = "a whole number from 1 on";

  @Override
  public Long convert(String text) {
    try {
      long number = Long.parseLong(text);
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Neither is it one.
    }
    throw new TypeConversionException(TAKEN);
  }
}
