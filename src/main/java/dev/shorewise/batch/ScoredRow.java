package dev.shorewise.batch;

import dev.shorewise.insight.Outlined;

/**
 * A subject of a row and its result.
 *
 * @param original the cells of the row as they stand in the file, made safe for spreadsheets; as
 *     many as there are headers, without a line end
 * @param subject what came of it
 */
public record ScoredRow(String original, Outlined subject) {}
