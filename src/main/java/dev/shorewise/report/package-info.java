/**
 * Shows assessments: as text for a terminal, as Markdown, as JSON.
 *
 * <p>Start at {@link dev.shorewise.report.Report}, the facts to show. Text and Markdown are two
 * renderings of one {@code Document}, so that they cannot differ in what they say or in which
 * order. Everything that came from a file is escaped in one place per format.
 *
 * <p>Depends on {@code insight} and all below; only this package knows Jackson's JSON generator.
 */
@NullMarked
package dev.shorewise.report;

import org.jspecify.annotations.NullMarked;
