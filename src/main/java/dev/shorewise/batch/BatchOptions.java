package dev.shorewise.batch;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How a file is read.
 *
 * @param source what messages call it
 * @param encoding what its text is encoded in, where the user says so
 * @param map what its columns and words mean
 * @param failFast whether to stop at the first rejected row
 */
public record BatchOptions(
    String source, Optional<Charset> encoding, ColumnMap map, boolean failFast) {}
