package dev.shorewise.batch;

/**
 * How a file is read.
 *
 * @param source what messages call it
 * @param failFast whether to stop at the first rejected row
 */
public record BatchOptions(String source, boolean failFast) {}
