/**
 * The command line: what the user can type, and which exit code comes back.
 *
 * <p>Start at {@link dev.shorewise.cli.Cli}. A command parses, calls the packages below, prints and
 * returns an exit code; rules and layout are not here. All exit codes are in {@link
 * dev.shorewise.cli.ExitCode}, and {@link dev.shorewise.cli.Failures} is the one place that turns
 * exceptions into messages.
 *
 * <p>Depends on everything; only this package knows picocli.
 */
@NullMarked
package dev.shorewise.cli;

import org.jspecify.annotations.NullMarked;
