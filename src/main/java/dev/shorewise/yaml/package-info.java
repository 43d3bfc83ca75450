/**
 * Strict YAML with places: a file becomes a tree of {@link dev.shorewise.yaml.YamlNode}s that know
 * where they stand, and everything YAML allows but a reader would not expect (duplicate keys,
 * anchors, aliases, merge keys, tags, second documents) is reported.
 *
 * <p>Start at {@link dev.shorewise.yaml.YamlReader}; {@link dev.shorewise.yaml.MappingReader} takes
 * a mapping apart key by key. Only this package knows Jackson's YAML parser.
 *
 * <p>Depends on {@code files} and {@code diagnostic}.
 */
@NullMarked
package dev.shorewise.yaml;

import org.jspecify.annotations.NullMarked;
