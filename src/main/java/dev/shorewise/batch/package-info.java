/**
 * Many subjects from a CSV file: one row a client and process in, the same row with its result out.
 *
 * <p>Start at {@link dev.shorewise.batch.Batch}. Rows are read, scored and written in blocks,
 * several at the same time, so memory does not grow with their number. A row that cannot be read is
 * rejected whole, with the place and the reason of everything that is wrong in it; a file whose
 * structure cannot be trusted (of another kind, in no known encoding, a broken header, a quote that
 * is never closed) is refused.
 *
 * <p>What a client's own headers and words mean stands in a {@link dev.shorewise.batch.ColumnMap},
 * which {@link dev.shorewise.batch.ColumnMapLoader} reads and {@link dev.shorewise.batch.MapDraft}
 * drafts.
 *
 * <p>Depends on {@code insight}, {@code assessment}, {@code answers}, {@code questionnaire}, {@code
 * yaml}, {@code files} and {@code diagnostic}, and is the only package that uses Commons CSV.
 */
@NullMarked
package dev.shorewise.batch;

import org.jspecify.annotations.NullMarked;
